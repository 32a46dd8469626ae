/**
 * Writes the sample input under {@code configs/sample}: small archives of invented sites, persons and programs that show
 * a pipeline one of everything it may meet. {@link org.millrace.samples.SampleArchives} makes all of it from the texts in
 * this package's resources, and says what each record is for; the files in the repository are what it wrote.
 */
package org.millrace.samples;
