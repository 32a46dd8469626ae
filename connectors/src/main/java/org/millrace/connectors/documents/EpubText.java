package org.millrace.connectors.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

/**
 * The text of an EPUB book (2 and 3): its pages in the order of the spine, those outside the linear order too, without
 * tables of contents.
 */
final class EpubText {
    private static final int DEEPEST = 512;
    private static final Set<String> PAGES =
            Set.of("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml");

    private final PackedFiles files;
    private final DocumentLimits limits;
    private final XmlWalk walk;

    private EpubText(PackedFiles files, DocumentLimits limits) {
        this.files = files;
        this.limits = limits;
        walk = new XmlWalk(limits);
    }

    static Read read(PackedFiles files, DocumentLimits limits) throws Refused {
        return new EpubText(files, limits).read();
    }

    private Read read() throws Refused {
        Container container = new Container();
        walk.walk(files, "META-INF/container.xml", container);
        if (container.root.isEmpty()) {
            throw Refused.damaged("bad-package", "the container names no package");
        }
        Book book = new Book(container.root.substring(0, container.root.lastIndexOf('/') + 1));
        walk.walk(files, container.root, book);
        List<String> pages = book.pages();
        if (pages.isEmpty()) {
            throw Refused.damaged("bad-package", "the book's spine names no page");
        }
        if (files.has("META-INF/encryption.xml")) {
            walk.walk(files, "META-INF/encryption.xml", new Encryption(new HashSet<>(pages)));
        }
        Flow flow = new Flow(limits.characters());
        for (String page : pages) {
            if (files.has(page)) { // books with a missing page are common, and the rest is worth having
                flow.paragraph();
                page(page, flow);
            }
        }
        return new Read(flow.result(), book.notes());
    }

    private void page(String name, Flow flow) throws Refused {
        byte[] content = files.bytes(name, limits.characters());
        int tags = 0;
        for (byte b : content) {
            tags += b == '<' ? 1 : 0;
        }
        if (tags > limits.pageTags()) {
            throw Refused.because(Verdict.drop("too-many-tags", tags, limits.pageTags()));
        }
        walk.count(tags);
        Document page;
        try {
            // as XML, where <title/> and <script/> have no content
            page = Jsoup.parse(
                    new ByteArrayInputStream(content),
                    null,
                    "",
                    Parser.xmlParser().setMaxDepth(DEEPEST));
        } catch (IOException | RuntimeException e) {
            throw PackedFiles.refusal(e, name);
        }
        new ChapterText(flow).read(page);
    }

    /** Finds the package file. */
    private static final class Container implements XmlWalk.Reader {
        private String root = "";

        @Override
        public boolean begin(XmlWalk.Tag tag) {
            if (root.isEmpty() && tag.name().equals("rootfile")) {
                root = tag.attribute("full-path");
            }
            return true;
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    /** Reads the package file: what there is, in which order, and what the book states about itself. */
    private static final class Book implements XmlWalk.Reader {
        private final String folder;
        private final Statement statement = new Statement();
        private final Map<String, String> paths = new HashMap<>();
        private final List<String> spine = new ArrayList<>();
        private final Set<String> navigation = new HashSet<>();
        private boolean metadata;

        Book(String folder) {
            this.folder = folder;
        }

        @Override
        public boolean begin(XmlWalk.Tag tag) {
            switch (tag.name()) {
                case "metadata" -> metadata = true;
                case "item" -> {
                    String path = path(tag.attribute("href"));
                    if (PAGES.contains(tag.attribute("media-type"))) {
                        paths.putIfAbsent(tag.attribute("id"), path);
                    }
                    if ((" " + tag.attribute("properties") + " ").contains(" nav ")) {
                        navigation.add(path);
                    }
                }
                case "itemref" -> spine.add(tag.attribute("idref"));
                case "reference" -> {
                    if (tag.attribute("type").equals("toc")) {
                        navigation.add(path(tag.attribute("href")));
                    }
                }
                default -> {
                    if (metadata) {
                        statement.begin(tag);
                    }
                }
            }
            return true;
        }

        @Override
        public void text(String text) {
            if (metadata) {
                statement.text(text);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("metadata")) {
                metadata = false;
            } else if (metadata) {
                statement.end(name);
            }
        }

        /** The path within the zip of a reference in the package file. */
        private String path(String reference) {
            int fragment = reference.indexOf('#');
            String href = fragment < 0 ? reference : reference.substring(0, fragment);
            return normalise(folder + decoded(href));
        }

        List<String> pages() {
            List<String> pages = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String id : spine) {
                String path = paths.get(id);
                if (path != null && !navigation.contains(path) && seen.add(path)) {
                    pages.add(path);
                }
            }
            return pages;
        }

        Notes notes() {
            return statement.notes();
        }
    }

    /** Percent escapes undone, as far as there are sound ones. */
    private static String decoded(String href) {
        if (href.indexOf('%') < 0) {
            return href;
        }
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /** The path without {@code .} and {@code ..}; what goes above the top stays at the top. */
    private static String normalise(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** Refuses a book with an encrypted page; encrypted fonts are no matter. */
    private record Encryption(Set<String> pages) implements XmlWalk.Reader {
        @Override
        public boolean begin(XmlWalk.Tag tag) throws Refused {
            if (tag.name().equals("CipherReference") && pages.contains(normalise(decoded(tag.attribute("URI"))))) {
                throw Refused.because(Verdict.drop("encrypted", ""));
            }
            return true;
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
