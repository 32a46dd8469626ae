/**
 * What every reader here needs below its own format: bytes with a known position ({@link
 * org.millrace.connectors.bytes.Tape}), compression that is told from its first bytes and fails in words of our own
 * ({@link org.millrace.connectors.bytes.Compression}, {@link org.millrace.connectors.bytes.Damage}), and media types.
 */
package org.millrace.connectors.bytes;
