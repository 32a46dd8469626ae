/**
 * Archives of files, as code is handed around: zip, tar under any compression, 7z. One walk for each format
 * ({@link org.millrace.connectors.archive.ZipWalk}, {@link org.millrace.connectors.archive.TarWalk},
 * {@link org.millrace.connectors.archive.SevenZipWalk}) hands what it meets to
 * {@link org.millrace.connectors.archive.Members}, where names, caps and the question "is this text?" are settled once.
 */
package org.millrace.connectors.archive;
