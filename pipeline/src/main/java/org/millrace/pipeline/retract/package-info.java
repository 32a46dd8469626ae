/**
 * Takes documents out of a release that is already published, as requests on opt-out lists ask, without building it anew:
 * {@link org.millrace.pipeline.retract.Retraction}. Files without a hit stay the same byte for byte, no document is added,
 * and no other one moves to another file.
 */
package org.millrace.pipeline.retract;
