/** Reads finished releases: checks them against themselves, and tells the story of single documents. */
package org.millrace.pipeline.verify;
