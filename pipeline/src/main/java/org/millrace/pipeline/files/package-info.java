/** Files wherever Beam can reach them, whole or not at all. */
package org.millrace.pipeline.files;
