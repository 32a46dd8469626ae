package org.millrace.connectors.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small document files, made of the little that matters to a test. */
public final class Packages {
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String ODP = "application/vnd.oasis.opendocument.presentation";
    private static final String EPUB = "application/epub+zip";

    private Packages() {}

    /** A zip of names and contents by turns. */
    public static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(namesAndContents[i]);
                if (namesAndContents[i].equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** An ODT with that inside {@code office:text}, and more files. */
    public static byte[] odt(String text, String... more) throws IOException {
        String content = "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:draw='d'"
                + " xmlns:dc='c'><office:body><office:text>" + text
                + "</office:text></office:body></office:document-content>";
        return zip(with(more, "mimetype", ODT, "content.xml", content));
    }

    /** An ODP with those pages inside {@code office:presentation}. */
    public static byte[] odp(String pages) throws IOException {
        String content = "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:draw='d'"
                + " xmlns:presentation='p'><office:body><office:presentation>" + pages
                + "</office:presentation></office:body></office:document-content>";
        return zip("mimetype", ODP, "content.xml", content);
    }

    /** A PPTX whose slides have those shapes; the last slide is the first part. */
    public static byte[] pptx(String... slides) throws IOException {
        String[] shapesAndNotes = new String[2 * slides.length];
        for (int i = 0; i < slides.length; i++) {
            shapesAndNotes[2 * i] = slides[i];
            shapesAndNotes[2 * i + 1] = "";
        }
        return pptxWithNotes(shapesAndNotes);
    }

    /** The same with the shapes of slides and of their notes by turns; empty where there are no notes. */
    public static byte[] pptxWithNotes(String... shapesAndNotes) throws IOException {
        List<String> parts = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int slides = shapesAndNotes.length / 2;
        for (int i = 0; i < slides; i++) {
            int number = slides - i;
            order.append("<p:sldId id='")
                    .append(256 + i)
                    .append("' r:id='r")
                    .append(i)
                    .append("'/>");
            relations.append(relation("r" + i, "slide", "slides/slide" + number + ".xml"));
            parts.addAll(List.of("ppt/slides/slide" + number + ".xml", slide("sld", shapesAndNotes[2 * i])));
            if (!shapesAndNotes[2 * i + 1].isEmpty()) {
                parts.addAll(List.of(
                        "ppt/notesSlides/notesSlide" + number + ".xml", slide("notes", shapesAndNotes[2 * i + 1])));
                parts.addAll(List.of(
                        "ppt/slides/_rels/slide" + number + ".xml.rels",
                        "<Relationships>"
                                + relation("r1", "notesSlide", "../notesSlides/notesSlide" + number + ".xml")
                                + "</Relationships>"));
            }
        }
        parts.addAll(List.of("ppt/_rels/presentation.xml.rels", "<Relationships>" + relations + "</Relationships>"));
        parts.addAll(List.of(
                "ppt/presentation.xml",
                "<p:presentation xmlns:p='p' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<p:sldIdLst>" + order + "</p:sldIdLst></p:presentation>"));
        return zip(parts.toArray(String[]::new));
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='x/" + type + "' Target='" + target + "'/>";
    }

    private static String slide(String root, String shapes) {
        return "<p:" + root + " xmlns:p='p' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><p:cSld><p:spTree>" + shapes
                + "</p:spTree></p:cSld></p:" + root + ">";
    }

    /** A DOCX with that inside {@code w:body}, and more files. */
    public static byte[] docx(String body, String... more) throws IOException {
        return zip(with(
                more,
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                word("document", "<w:body>" + body + "</w:body>")));
    }

    /** A part of a DOCX. */
    public static String word(String root, String content) {
        return "<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>" + content + "</w:" + root
                + ">";
    }

    /** An EPUB with that package file, and more files. */
    public static byte[] epub(String opf, String... more) throws IOException {
        return zip(with(
                more,
                "mimetype",
                EPUB,
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
                "OPS/book.opf",
                opf));
    }

    private static String[] with(String[] more, String... first) {
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
