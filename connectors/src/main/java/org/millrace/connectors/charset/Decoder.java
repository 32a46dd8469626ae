package org.millrace.connectors.charset;

/**
 * Turns bytes into characters, and never refuses any.
 *
 * <p>Stateless and thread-safe. Writes at most one char for each byte. Bytes that the encoding does not have become
 * U+FFFD as the WHATWG Encoding Standard says: an ASCII byte behind a lead byte that it does not complete is read
 * again, so damage never swallows markup.
 */
@FunctionalInterface
interface Decoder {
    void decode(byte[] bytes, int from, int to, DecoderOutput out);
}
