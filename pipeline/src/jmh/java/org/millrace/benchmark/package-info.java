/** Measures the whole way from archive to release, and makes the input to measure it with. */
package org.millrace.benchmark;
