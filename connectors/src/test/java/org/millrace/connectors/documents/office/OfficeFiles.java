package org.millrace.connectors.documents.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.apache.poi.hslf.usermodel.HSLFObjectShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.PictureData;

/** Small files in Office's older formats. */
public final class OfficeFiles {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private OfficeFiles() {}

    /** A DOC with all that matters; the README beside it says how it was made. */
    public static byte[] doc() throws IOException {
        try (InputStream in = OfficeFiles.class.getResourceAsStream("mill.doc")) {
            return in.readAllBytes();
        }
    }

    /** A PPT with notes, comments and a master; the README beside it says how it was made. */
    public static byte[] slides() throws IOException {
        try (InputStream in = new GZIPInputStream(OfficeFiles.class.getResourceAsStream("slides.ppt.gz"))) {
            return in.readAllBytes();
        }
    }

    /** A PPT with that title and text on each of two slides, a table on the second. */
    public static byte[] ppt(String title, String... lines) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            show.createInformationProperties();
            show.getSummaryInformation().setTitle("A show");
            show.getSummaryInformation().setAuthor("Ann");
            for (int i = 0; i < 2; i++) {
                HSLFSlide slide = show.createSlide();
                slide.addTitle().setText(title + " " + (i + 1));
                HSLFTextBox box = slide.createTextBox();
                box.setText(String.join("\r", lines));
            }
            HSLFTable table = show.getSlides().get(1).createTable(2, 2);
            table.getCell(0, 0).setText("a");
            table.getCell(0, 1).setText("b");
            table.getCell(1, 1).setText("d");
            return bytes(show);
        }
    }

    /** A PPT with that title and that compound file embedded in its slide. */
    public static byte[] embedding(String title, byte[] compound) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow();
                POIFSFileSystem embedded = new POIFSFileSystem(new ByteArrayInputStream(compound))) {
            HSLFSlide slide = show.createSlide();
            slide.addTitle().setText(title);
            HSLFObjectShape shape = new HSLFObjectShape(show.addPicture(PIXEL, PictureData.PictureType.PNG));
            shape.setObjectID(show.addEmbed(embedded));
            slide.addShape(shape);
            return bytes(show);
        }
    }

    /** A PPT under a password. */
    public static byte[] encryptedPpt(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return ppt("Secret", "secret");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** An XLS, which is not read. */
    public static byte[] xls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("x");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(HSLFSlideShow show) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        show.write(out);
        return out.toByteArray();
    }
}
