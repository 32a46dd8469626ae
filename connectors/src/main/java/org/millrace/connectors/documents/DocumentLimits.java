package org.millrace.connectors.documents;

import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.documents.text.ParserLimits;

/**
 * What one document file may cost.
 *
 * @param characters UTF-16 units of the longest text
 * @param unpackedBytes bytes that are unpacked of one file, counted as they are read and not as they are stated
 * @param tags tags and attributes of one file
 * @param pageTags {@code <} of one page of a book
 * @param depth elements inside one another
 * @param parser for PDF, RTF, DOC and PPT
 */
public record DocumentLimits(
        int characters, long unpackedBytes, int tags, int pageTags, int depth, ParserLimits parser) {
    private static final int EXPANSION = 8;
    private static final int SHORTEST_TEXT = 1 << 20;
    private static final int TAGS_EACH = 10;
    private static final int DEEPEST = 4096;
    private static final long PARSER_STEPS = 100_000_000;
    private static final int PARSER_SECONDS = 120;

    public DocumentLimits {
        Limits.requirePositive("characters", characters);
        Limits.requirePositive("unpacked-bytes", unpackedBytes);
        Limits.requirePositive("tags", tags);
        Limits.requirePositive("page-tags", pageTags);
        Limits.requirePositive("depth", depth);
    }

    /**
     * The limits that follow from those of an extractor: a text is as long as the largest payload has bytes, and unpacked a file
     * is eight times as large.
     *
     * @param maxBytes bytes of the largest payload
     * @param maxTags tags of the largest page; a book may have ten times as many
     * @param maxPages pages of the longest PDF
     * @param maxParserBytes heap of a process that parses PDF, RTF, DOC or PPT
     */
    public static DocumentLimits of(long maxBytes, int maxTags, int maxPages, long maxParserBytes) {
        int characters = (int) Math.max(SHORTEST_TEXT, Math.min(maxBytes, 1 << 28));
        return new DocumentLimits(
                characters,
                EXPANSION * (long) characters,
                (int) Math.min(Integer.MAX_VALUE, TAGS_EACH * (long) maxTags),
                maxTags,
                DEEPEST,
                new ParserLimits(maxPages, PARSER_STEPS, characters, maxParserBytes, PARSER_SECONDS));
    }
}
