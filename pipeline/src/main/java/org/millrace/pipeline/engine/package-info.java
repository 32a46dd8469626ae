/**
 * How the phases run on Beam. {@link org.millrace.pipeline.engine.Curation} shows the whole way of the data;
 * {@link org.millrace.pipeline.engine.Run} takes a recipe from its first file to a sealed release, on any
 * {@link org.millrace.pipeline.engine.Engine}.
 */
package org.millrace.pipeline.engine;
