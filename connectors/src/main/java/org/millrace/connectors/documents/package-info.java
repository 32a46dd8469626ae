/**
 * Document files (PDF, EPUB, DOCX, ODT, PPTX, ODP, RTF, DOC, PPT) to text. {@link
 * org.millrace.connectors.documents.DocumentParsing} goes by media type and is what callers need.
 *
 * <p>The formats that are XML in a zip are read here, in one pass over a stream of events, with counts that bound size, depth and
 * time: {@link org.millrace.connectors.documents.PackedFiles} unpacks, {@link org.millrace.connectors.documents.XmlWalk} and
 * {@link org.millrace.connectors.documents.text.Flow} are what they share. The others are parsed by large libraries, in the
 * processes of {@link org.millrace.connectors.documents.child}: PDF and the older formats of Office have packages of
 * their own.
 */
package org.millrace.connectors.documents;
