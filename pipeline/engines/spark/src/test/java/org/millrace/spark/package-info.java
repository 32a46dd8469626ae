/** The tests that every engine must pass, on Spark inside this JVM. */
package org.millrace.spark;
