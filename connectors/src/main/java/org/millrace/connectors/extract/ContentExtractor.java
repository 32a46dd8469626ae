package org.millrace.connectors.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.connectors.charset.Decoding;
import org.millrace.connectors.documents.DocumentLimits;
import org.millrace.connectors.documents.DocumentParsing;
import org.millrace.connectors.facts.PageFacts;
import org.millrace.connectors.page.Comments;
import org.millrace.connectors.page.Favour;
import org.millrace.connectors.page.Format;
import org.millrace.connectors.page.Links;
import org.millrace.connectors.page.MainContent;
import org.millrace.connectors.page.Tables;
import org.millrace.connectors.tree.TreeWalk;
import org.millrace.core.Extraction;
import org.millrace.core.Extractor;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/**
 * Makes text of a payload by its media type: HTML as its main content ({@link MainContent}), any other {@code text/…} as it
 * stands, decoded and with line feeds for line endings, document files (PDF, EPUB, DOCX, ODT, PPTX, ODP, RTF, DOC, PPT)
 * by {@link DocumentParsing},
 * and text that needs no extraction unchanged.
 *
 * <p>No text holds U+0000 or half a surrogate pair: each becomes U+FFFD, and so does what the charset does not have. The
 * signal {@value #REPLACEMENT_CHARACTERS} counts the U+FFFD of the result where there are any. Notes: charset,
 * charset_source, page_type, and what a page says about itself, by {@link PageFacts}.
 *
 * <ul>
 *   <li>for document files see {@link DocumentParsing}
 *   <li>nothing: {@code no-text}, {@code no-main-content} (the likeliest block's probability, and the least that counts),
 *       {@code media-type} (evidence the type), {@code too-large} (bytes), {@code too-many-tags}, {@code too-many-blocks}
 *   <li>unreadable: {@code not-text}, where more than a tenth of the first kilobyte are control bytes; {@code
 *       bad-html}, where the parser fails
 * </ul>
 *
 * <p>Cost is linear in the bytes. Memory is about ten times the bytes for prose, up to 200 bytes for each tag, and 1.5 kB
 * for each block.
 *
 * @param maxBytes bytes of the largest payload that is read
 * @param maxDepth elements inside one another; deeper ones become siblings
 * @param maxTags {@code <} in the largest page that is parsed
 * @param maxBlocks runs of text between block elements in the largest page that is looked at
 * @param favour which mistake counts more: text too much, or too little
 * @param comments readers' comments under a page; the posts of a forum are its content
 * @param tables tables of data
 * @param links whether links keep their addresses
 * @param format plain lines, or Markdown
 * @param authors whether the names of authors, personal data, go into the notes
 * @param documents whether document files are read
 * @param maxPages pages of the longest PDF that is read
 * @param maxParserBytes heap of each process that parses PDF, RTF, DOC or PPT
 */
public record ContentExtractor(
        @Parameter("33554432") long maxBytes,
        @Parameter("512") int maxDepth,
        @Parameter("1000000") int maxTags,
        @Parameter("100000") int maxBlocks,
        @Parameter("balanced") Favour favour,
        @Parameter("drop") Comments comments,
        @Parameter("keep") Tables tables,
        @Parameter("text") Links links,
        @Parameter("plain") Format format,
        @Parameter("keep") Authors authors,
        @Parameter("read") Documents documents,
        @Parameter("5000") int maxPages,
        @Parameter("536870912") long maxParserBytes)
        implements Extractor {
    /** Signal: how many U+FFFD the text has. */
    public static final String REPLACEMENT_CHARACTERS = "replacement_characters";

    private static final int SAMPLED = 1024;

    public ContentExtractor {
        Limits.requireHeldBytes("max-bytes", maxBytes);
        Limits.requirePositive("max-depth", maxDepth);
        Limits.requirePositive("max-tags", maxTags);
        Limits.requirePositive("max-blocks", maxBlocks);
        DocumentLimits.of(maxBytes, maxTags, maxPages, maxParserBytes); // says what is wrong with the last two
    }

    /** Whether the names of a page's authors are noted. */
    public enum Authors {
        KEEP,
        DROP
    }

    /** Whether document files are made text of. */
    public enum Documents {
        /** PDF, RTF, DOC and PPT in processes of their own, the others here. */
        READ,
        /** They are left out by their media type, and no process is ever started. */
        SKIP
    }

    @Override
    public Extraction extract(Payload payload, String address) {
        if (payload instanceof Payload.Bytes bytes) {
            return fromBytes(bytes, address);
        }
        Payload.Text text = (Payload.Text) payload;
        return found(text.text(), text.notes());
    }

    private Extraction fromBytes(Payload.Bytes payload, String address) {
        byte[] content = payload.content();
        if (content.length > maxBytes) {
            return new Extraction.Nothing(Limits.tooLarge(content.length, maxBytes));
        }
        String mediaType = payload.mediaType().isEmpty() ? MediaTypes.sniff(content) : payload.mediaType();
        if (documents == Documents.READ && MediaTypes.isDocument(mediaType)) {
            return fromDocument(content, mediaType, payload.stated());
        }
        boolean html = mediaType.equals(MediaTypes.HTML) || mediaType.equals(MediaTypes.XHTML);
        if (!html && !mediaType.startsWith("text/")) {
            return new Extraction.Nothing(Verdict.drop("media-type", mediaType));
        }
        Decoding decoding = Decoding.of(content, payload.charset(), html ? Decoding.Kind.MARKUP : Decoding.Kind.PLAIN);
        if (isNoText(content) && !decoding.charset().startsWith("utf-16")) {
            return new Extraction.Unreadable(
                    new Failure("not-text", "more than a tenth of the first bytes are control bytes"));
        }
        Notes notes = payload.stated()
                .withFact(Notes.CHARSET, decoding.charset())
                .withFact(Notes.CHARSET_SOURCE, decoding.source());
        return html
                ? fromPage(decoding.text(), address, notes)
                : found(CleanText.normaliseLineEndings(decoding.text()), notes);
    }

    private Extraction fromDocument(byte[] content, String mediaType, Notes stated) {
        DocumentLimits limits = DocumentLimits.of(maxBytes, maxTags, maxPages, maxParserBytes);
        Extraction extraction = DocumentParsing.within(limits).parse(content, mediaType);
        return extraction instanceof Extraction.Found document
                ? found(document.text(), document.notes().withFact(Notes.RIGHTS_HTTP, stated.fact(Notes.RIGHTS_HTTP)))
                : extraction;
    }

    private Extraction fromPage(String html, String address, Notes notes) {
        int tags = html.length() <= maxTags ? 0 : CleanText.count('<', html); // most pages are too short for so many
        if (tags > maxTags) {
            return new Extraction.Nothing(Verdict.drop("too-many-tags", tags, maxTags));
        }
        Document page;
        try {
            page = Parser.htmlParser().setMaxDepth(maxDepth).parseInput(html, address);
        } catch (RuntimeException e) { // fuzzing found such inputs for jsoup 1.24.1 and small depths
            return new Extraction.Unreadable(new Failure("bad-html", "the parser failed: " + e.getMessage()));
        }
        MainContent.Reading content =
                new MainContent(favour, comments, tables, links, format, maxBlocks).reading(page, address);
        PageFacts.Reading facts = new PageFacts.Reading();
        TreeWalk.over(page, content.reader(), facts.reader());
        MainContent.Result result = content.result();
        if (result instanceof MainContent.None none) {
            return new Extraction.Nothing(none.reason());
        }
        MainContent.Text text = (MainContent.Text) result;
        return found(text.text(), facts.notes(address, notes).withFact(Notes.PAGE_TYPE, text.type()));
    }

    private Extraction found(String text, Notes notes) {
        if (text.isBlank()) {
            return new Extraction.Nothing(Verdict.drop("no-text", ""));
        }
        Notes allowed = authors == Authors.KEEP ? notes : notes.withoutFact(Notes.AUTHOR);
        String possible = CleanText.replaceImpossible(text);
        int replaced = CleanText.count(CleanText.REPLACEMENT, possible);
        return new Extraction.Found(
                possible, replaced == 0 ? allowed : allowed.withSignal(REPLACEMENT_CHARACTERS, (double) replaced));
    }

    private static boolean isNoText(byte[] content) {
        int n = Math.min(content.length, SAMPLED);
        int controls = 0;
        for (int i = 0; i < n; i++) {
            int b = content[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                controls++;
            }
        }
        return 10 * controls > n;
    }
}
