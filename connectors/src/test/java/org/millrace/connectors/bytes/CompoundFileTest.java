package org.millrace.connectors.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class CompoundFileTest {
    private static byte[] file(int filler, String... names) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (int i = 0; i < filler; i++) {
                files.createDocument(new ByteArrayInputStream(new byte[] {1}), "filler" + i);
            }
            for (String name : names) {
                DirectoryEntry folder = files.getRoot();
                if (name.contains("/")) {
                    folder = folder.createDirectory(name.substring(0, name.indexOf('/')));
                }
                folder.createDocument(
                        name.substring(name.indexOf('/') + 1), new ByteArrayInputStream(new byte[] {1, 2, 3}));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void tellsKindsByTheNamesAtTheRoot() throws IOException {
        assertThat(CompoundFile.mediaType(file(0, "WordDocument"))).isEqualTo(MediaTypes.DOC);
        assertThat(CompoundFile.mediaType(file(0, "PowerPoint Document"))).isEqualTo(MediaTypes.PPT);
        assertThat(CompoundFile.mediaType(file(0, "Workbook"))).isEqualTo("application/vnd.ms-excel");
        assertThat(CompoundFile.mediaType(file(0, "__properties_version1.0"))).isEqualTo("application/vnd.ms-outlook");
        assertThat(CompoundFile.mediaType(file(0, "WordDocuments"))).isEmpty();
        assertThat(CompoundFile.mediaType(file(0))).isEmpty();
        assertThat(CompoundFile.mediaType(new byte[1000])).isEmpty();
    }

    @Test
    void goesByTheRootAloneWhereFilesAreInOneAnother() throws IOException {
        assertThat(CompoundFile.mediaType(file(0, "Workbook", "MBD1/WordDocument")))
                .isEqualTo("application/vnd.ms-excel");
        assertThat(CompoundFile.mediaType(file(0, "MBD1/WordDocument"))).isEmpty();
    }

    @Test
    void followsALongDirectory() throws IOException {
        assertThat(CompoundFile.mediaType(file(3000, "WordDocument"))).isEqualTo(MediaTypes.DOC);
    }

    @Test
    void findsADirectoryBehindTheSectorsThatTheHeaderLists() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[9 << 20]), "large");
            for (int i = 0; i < 20; i++) {
                files.createDocument(new ByteArrayInputStream(new byte[] {1}), "filler" + i);
            }
            files.createDocument(new ByteArrayInputStream(new byte[] {1}), "WordDocument");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertThat(CompoundFile.mediaType(out.toByteArray())).isEqualTo(MediaTypes.DOC);
        }
    }

    @Test
    void endsOnDirectoriesThatGoInCircles() throws IOException {
        byte[] file = file(20, "WordDocuments");
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = 512 + 512 * all.getInt(76);
        int directory = all.getInt(48);
        all.putInt(table + 4 * directory, directory);
        all.putInt(512 + 512 * directory + 128 + 68, 1);
        assertThat(CompoundFile.mediaType(file)).isEmpty();
    }

    @Test
    void throwsNothingAtAnyBytes() throws IOException {
        byte[] file = file(9, "WordDocument");
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = Arrays.copyOf(file, i % 3 == 0 ? random.nextInt(file.length) : file.length);
            for (int j = 0; j < 5 && damaged.length > 8; j++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertThat(CompoundFile.mediaType(damaged)).isIn("", MediaTypes.DOC);
        }
    }
}
