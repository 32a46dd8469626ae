package org.millrace.connectors.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small PDF files, sound ones and others. */
public final class Pdfs {
    private Pdfs() {}

    /** A page for each text, whose lines stand 14 points apart, an empty one as a gap. */
    public static byte[] of(String... pages) throws IOException {
        try (PDDocument file = document(pages)) {
            return bytes(file);
        }
    }

    /** The same under a password. */
    public static byte[] encrypted(String user, String text) throws IOException {
        try (PDDocument file = document(text)) {
            file.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            return bytes(file);
        }
    }

    private static PDDocument document(String... pages) throws IOException {
        PDDocument file = new PDDocument();
        file.getDocumentInformation().setTitle("A title");
        file.getDocumentInformation().setAuthor("Ann");
        for (String text : pages) {
            PDPage page = new PDPage();
            file.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(14);
                content.beginText();
                content.newLineAtOffset(72, 700);
                for (String line : text.lines().toList()) {
                    if (!line.isEmpty()) {
                        content.showText(line);
                    }
                    content.newLine();
                }
                content.endText();
            }
        }
        return file;
    }

    private static byte[] bytes(PDDocument file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    /** A file of these objects, numbered from 1; the first is the catalogue. */
    public static byte[] raw(String trailer, byte[]... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ascii("%PDF-1.5\n"));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            places.add(out.size());
            out.write(ascii((i + 1) + " 0 obj\n"));
            out.write(objects[i]);
            out.write(ascii("\nendobj\n"));
        }
        int table = out.size();
        StringBuilder text = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int place : places) {
            String digits = "0".repeat(10) + place;
            text.append(digits.substring(digits.length() - 10)).append(" 00000 n \n");
        }
        text.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R ")
                .append(trailer);
        text.append(" >>\nstartxref\n").append(table).append("\n%%EOF\n");
        out.write(ascii(text.toString()));
        return out.toByteArray();
    }

    /** One page that draws a form, which draws the next one {@code fan} times, and so on: small, and without end. */
    public static byte[] forms(int deep, int fan) throws IOException {
        byte[][] objects = new byte[deep + 4][];
        objects[0] = ascii("<< /Type /Catalog /Pages 2 0 R >>");
        objects[1] = ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects[2] = ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R"
                + " /Resources << /XObject << /F 5 0 R >> >> >>");
        objects[3] = stream("", "/F Do");
        for (int i = 0; i < deep; i++) {
            String next = i + 1 < deep ? "/Resources << /XObject << /F " + (i + 6) + " 0 R >> >>" : "";
            objects[i + 4] = stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + next,
                    i + 1 < deep ? "/F Do ".repeat(fan) : "q Q");
        }
        return raw("", objects);
    }

    /** One page whose content is a string of that many bytes, packed: the parser must hold it whole. */
    public static byte[] bomb(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write('(');
            byte[] letters = ascii("a".repeat(1 << 16));
            for (int i = 0; i < bytes >> 16; i++) {
                deflater.write(letters);
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(ascii("<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"));
        content.write(packed.toByteArray());
        content.write(ascii("\nendstream"));
        return raw(
                "",
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>"),
                content.toByteArray());
    }

    /** An object with that content. */
    public static byte[] stream(String dictionary, String content) {
        return ascii("<< " + dictionary + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }

    /** The bytes of ASCII. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
