/**
 * What the readers of all document formats share: {@link org.millrace.connectors.documents.text.Flow} collects a text,
 * {@link org.millrace.connectors.documents.text.Budget} counts what a file costs, and {@link
 * org.millrace.connectors.documents.text.Refused} says why a file is given up.
 */
package org.millrace.connectors.documents.text;
