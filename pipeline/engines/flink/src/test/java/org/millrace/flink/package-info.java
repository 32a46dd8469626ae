/** The tests that every engine must pass, on Flink inside this JVM. */
package org.millrace.flink;
