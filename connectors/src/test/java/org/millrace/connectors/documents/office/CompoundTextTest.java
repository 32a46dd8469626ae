package org.millrace.connectors.documents.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

/** DOC and PPT, parsed here; {@code ChildParsingTest} has what a file may do to the process that parses it. */
class CompoundTextTest {
    private static final ParserLimits LIMITS = new ParserLimits(1, 100_000, 10_000, 64 << 20, 60);

    private static Extraction.Found found(byte[] content) throws Exception {
        return (Extraction.Found) CompoundText.read(content, LIMITS);
    }

    private static Verdict.Drop dropped(byte[] content, ParserLimits limits) throws Exception {
        return ((Extraction.Nothing) CompoundText.read(content, limits)).reason();
    }

    @Test
    void readsADocumentByTheRulesForItsSuccessor() throws Exception {
        assertThat(found(OfficeFiles.doc()).text())
                .as("without contents, deletions, hidden words, comments, header and footer")
                .isEqualTo(
                        """
                        The mill by the river

                        Water turns the wheel[1], and the wheel turns the stone; gr\u00f6\u00dfer als fr\u00fcher, \u6c34\u8eca. It never stops.

                        Seen by all, see the link.
                        A line, a tab\tand spaces.

                        wheat
                        rye

                        In sacks:

                        Grain\tSacks
                        Oats and barley\t12 full 3 half of them

                        The last paragraph[2] ends here.

                        In a box

                        [1] An overshot wheel.
                        Of oak.
                        [2] Told by the miller.""");
    }

    @Test
    void saysWhatAFileStates() throws Exception {
        assertThat(found(OfficeFiles.doc()).notes())
                .isEqualTo(Notes.NONE
                        .withFact("title", "A mill")
                        .withFact("author", "Ann Miller")
                        .withFact("description", "About milling")
                        .withFact("date_published", "2020-01-02"));
        assertThat(found(OfficeFiles.ppt("T")).notes())
                .isEqualTo(Notes.NONE.withFact("title", "A show").withFact("author", "Ann"));
    }

    @Test
    void readsSlidesInOrder() throws Exception {
        assertThat(found(OfficeFiles.ppt("Title", "One", "Two")).text())
                .isEqualTo("Title 1\n\nOne\n\nTwo\n\nTitle 2\n\nOne\n\nTwo\n\na\tb\nd");
    }

    @Test
    void readsSlidesWithTheSpeakersNotesAtTheEnd() throws Exception {
        assertThat(found(OfficeFiles.slides()).text())
                .as("without comments and what stands on the master")
                .isEqualTo(
                        """
                        The mill by the river

                        wheat
                        rye

                        A box of text

                        What it grinds

                        gr\u00f6\u00dfer, \u6c34\u8eca

                        Grain\tSacks
                        Oats\t12

                        Say where it stands.
                        Say how much.""");
    }

    @Test
    void opensNoFileWithinAFile() throws Exception {
        assertThat(found(OfficeFiles.embedding("Outer", OfficeFiles.doc())).text())
                .isEqualTo("Outer");
    }

    @Test
    void leavesOutOtherKindsAndWhatNeedsAPassword() throws Exception {
        assertThat(dropped(OfficeFiles.xls(), LIMITS))
                .isEqualTo(Verdict.drop("media-type", "application/vnd.ms-excel"));
        assertThat(dropped(OfficeFiles.encryptedPpt("x"), LIMITS)).isEqualTo(Verdict.drop("encrypted", ""));
        assertThat(dropped(OfficeFiles.ppt(" "), new ParserLimits(1, 4, 10_000, 64 << 20, 60))
                        .rule())
                .isEqualTo("too-many-steps");
    }

    @Test
    void leavesOutWhatWordWroteBefore97() throws Exception {
        byte[] doc = OfficeFiles.doc();
        int stream = 512;
        while ((doc[stream] & 0xff) != 0xec || (doc[stream + 1] & 0xff) != 0xa5) {
            stream += 512;
        }
        doc[stream + 2] = 104; // the version of Word 95
        doc[stream + 3] = 0;
        assertThat(dropped(doc, LIMITS)).isEqualTo(Verdict.drop("media-type", "application/msword of Word 6 or 95"));
    }

    @Test
    void countsStepsAndCharacters() throws Exception {
        byte[] doc = OfficeFiles.doc();
        assertThat(dropped(doc, new ParserLimits(1, 20, 10_000, 64 << 20, 60)))
                .isEqualTo(Verdict.drop("too-many-steps", 21, 20));
        assertThat(dropped(doc, new ParserLimits(1, 1000, 100, 64 << 20, 60)).rule())
                .isEqualTo("too-large");
        byte[] ppt = OfficeFiles.ppt("Title", "x".repeat(200));
        assertThat(dropped(ppt, new ParserLimits(1, 1000, 300, 64 << 20, 60)).rule())
                .isEqualTo("too-large");
    }

    @Test
    void endsOnSectorsThatFollowThemselves() throws Exception {
        byte[] doc = OfficeFiles.doc();
        ByteBuffer header = ByteBuffer.wrap(doc).order(ByteOrder.LITTLE_ENDIAN);
        int table = 512 + 512 * header.getInt(76);
        for (int i = 0; i < 128; i++) {
            header.putInt(table + 4 * i, i);
        }
        assertFails(doc);
    }

    @Test
    void believesNoStatedSize() throws Exception {
        for (int field : new int[] {44, 60, 64, 72}) { // parts of the tables, by the header
            byte[] doc = OfficeFiles.doc();
            ByteBuffer.wrap(doc).order(ByteOrder.LITTLE_ENDIAN).putInt(field, Integer.MAX_VALUE);
            Throwable thrown = catchThrowable(() -> CompoundText.read(doc, LIMITS));
            assertThat(thrown instanceof Error).as("field " + field).isFalse();
        }
        byte[] doc = OfficeFiles.doc();
        ByteBuffer all = ByteBuffer.wrap(doc).order(ByteOrder.LITTLE_ENDIAN);
        int directory = 512 + 512 * all.getInt(48);
        for (int entry = 0; entry < 4; entry++) {
            all.putInt(directory + 128 * entry + 120, Integer.MAX_VALUE);
        }
        assertFails(doc);
    }

    @Test
    void failsOnEveryBeginningOfAFile() throws Exception {
        byte[] doc = OfficeFiles.doc();
        for (int length = 0; length < doc.length; length += 512) {
            assertFails(Arrays.copyOf(doc, length));
        }
    }

    /** No text comes of it, and nothing is thrown that ends a process. */
    private static void assertFails(byte[] content) {
        Throwable thrown = catchThrowable(() -> assertThat(CompoundText.read(content, LIMITS))
                .as(content.length + " bytes")
                .isNotInstanceOf(Extraction.Found.class));
        assertThat(thrown instanceof Error).as(content.length + " bytes").isFalse();
    }
}
