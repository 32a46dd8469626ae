/**
 * Payloads to text. {@link org.millrace.connectors.extract.ContentExtractor} goes by media type: bytes become characters in
 * {@link org.millrace.connectors.charset.Decoding}, one {@link org.millrace.connectors.tree.TreeWalk} shows a page to all that
 * read it, its main content is found by {@link
 * org.millrace.connectors.page.MainContent}, what it says about itself by {@link org.millrace.connectors.facts.PageFacts},
 * and document files are read by {@link org.millrace.connectors.documents.DocumentParsing}.
 */
package org.millrace.connectors.extract;
