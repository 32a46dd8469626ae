/**
 * PDF to text, run in a process of its own. {@link org.millrace.connectors.documents.pdf.PdfText} is what callers need:
 * PDFBox finds the lines, {@link org.millrace.connectors.documents.pdf.PageFurniture} takes out what repeats on every page,
 * {@link org.millrace.connectors.documents.pdf.Paragraphs} joins the rest.
 */
package org.millrace.connectors.documents.pdf;
