package org.millrace.connectors.warc;

/**
 * What the header of one record states; what it does not state is empty.
 *
 * @param bytes bytes of the header, up to the first byte of the block
 * @param contentLength bytes of the block
 * @param kind {@code warc} or {@code arc}
 * @param type {@code WARC-Type} in lower case; for ARC {@code response}, or {@code filedesc} for the file's first record
 * @param recordId {@code WARC-Record-ID} without its brackets
 * @param uri {@code WARC-Target-URI} without brackets
 * @param date as stated
 * @param contentType as stated; for ARC the media type of the payload
 * @param identifiedType {@code WARC-Identified-Payload-Type} as stated
 * @param payloadDigest {@code WARC-Payload-Digest} as stated
 * @param truncated {@code WARC-Truncated} as stated
 */
record Head(
        int bytes,
        long contentLength,
        String kind,
        String type,
        String recordId,
        String uri,
        String date,
        String contentType,
        String identifiedType,
        String payloadDigest,
        String truncated) {}
