package org.millrace.connectors.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

class RichTextTest {
    private static final ParserLimits LIMITS = new ParserLimits(1, 50_000, 10_000, 64 << 20, 60);

    private static Extraction parse(String file) throws Exception {
        return RichText.read(file.getBytes(StandardCharsets.ISO_8859_1), LIMITS);
    }

    private static String text(String body) throws Exception {
        return ((Extraction.Found) parse("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}"
                        + "{\\f2\\fcharset128 C;}}{\\*\\listoverridetable{\\listoverride\\listid5\\ls1}}\n" + body
                        + "}"))
                .text();
    }

    private static Verdict.Drop dropped(String file) throws Exception {
        return ((Extraction.Nothing) parse(file)).reason();
    }

    @Test
    void partsParagraphsByAnEmptyLineAndListItemsByANewLine() throws Exception {
        String item = "{\\listtext\\'b7\\tab}";
        assertThat(text("\\pard Head\\par\\par One\\line two\\tab three\\par\n\\pard\\ls1 " + item + "a\\par " + item
                        + "b\\par\\pard Two\\\n Three\\sect Four"))
                .isEqualTo("Head\n\nOne\ntwo\tthree\n\na\nb\n\nTwo\n\nThree\n\nFour");
    }

    @Test
    void partsCellsByTabsAndKeepsTheirParagraphsTogether() throws Exception {
        String row = "\\trowd\\cellx100\\cellx200\\pard\\intbl a\\par b\\cell c\\cell\\row\n";
        assertThat(text("x\\par" + row + row + "\\pard y")).isEqualTo("x\n\na b\tc\na b\tc\n\ny");
        assertThat(text("\\pard\\intbl\\cell\\b a\\b0\\cell\\row\\pard z")).isEqualTo("a\n\nz");
        assertThat(text("\\pard\\intbl a\\pard z")).as("a row without end").isEqualTo("a\n\nz");
    }

    @Test
    void makesATableInACellPartOfIt() throws Exception {
        assertThat(text("\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\nestrow}"
                        + "{\\nonesttables\\par}\\pard\\intbl\\cell c\\cell\\row\\pard z"))
                .isEqualTo("a b\tc\n\nz");
    }

    @Test
    void leavesOutWhatTheDocumentDoesNotShow() throws Exception {
        assertThat(
                        text(
                                "{\\header head\\par}{\\footerl foot}{\\*\\ftnsep x}\\pard kept {\\deleted gone}{\\v hidden\\v0 , shown}"
                                        + "{\\deleted x\\plain}{\\*\\atnid A}{\\*\\atnauthor Ann}\\chatn{\\*\\annotation remark{\\b more}}"
                                        + "{\\pict\\wmetafile8 0102}{\\xe entry}{\\*\\bkmkstart mark}{\\object{\\*\\objdata 0102}{\\result !}}"))
                .isEqualTo("kept , shown!");
    }

    @Test
    void showsTheResultsOfFieldsButNoTableOfContents() throws Exception {
        assertThat(
                        text(
                                "{\\field{\\*\\fldinst {TOC \\\\o}}{\\fldrslt Head 1\\par Next 2}}\\pard Page "
                                        + "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}} of {\\field{\\*\\fldinst HYPERLINK \"http://a\"}{\\fldrslt here}}"))
                .isEqualTo("Page 7 of here");
    }

    @Test
    void putsNotesAtTheEndUnderTheNumbersOfTheirMarks() throws Exception {
        assertThat(text("one\\chftn{\\footnote\\pard\\plain\\chftn\\tab foot\\par more} two"
                        + "{\\*\\footnote\\ftnalt\\chftn end}{\\deleted{\\footnote gone}}\\par three"))
                .isEqualTo("one[1] two[2]\n\nthree\n\n[1] foot\nmore\n[2] end");
    }

    @Test
    void decodesCharsetsEscapesAndTheirShadows() throws Exception {
        assertThat(text("\\'e9 {\\f1\\'e6} {\\f2\\'88\\'9f} \\u8364?\\uc2\\u-10179??\\u-8704\\'3f\\'3f.\\uc0\\u233 5"))
                .isEqualTo("\u00e9 \u0436 \u4e9c \u20ac\ud83d\ude00.\u00e95");
        assertThat(text("\\lquote a\\rquote\\~b\\-c\\_d \\{\\}\\\\")).isEqualTo("\u2018a\u2019 bc\u2011d {}\\");
        assertThat(text("a\\f0\\lang1033 5")).as("a word ends before a digit").isEqualTo("a5");
    }

    @Test
    void takesNoMarkFromTheFileForItsOwn() throws Exception {
        for (int mark = Mark.BEGIN_CELL; mark <= Mark.NOTE_LINE; mark++) {
            assertThat(text("a\\u" + (short) mark + "?b")).isEqualTo("a?b");
        }
    }

    @Test
    void saysWhatTheFileStates() throws Exception {
        String file = "{\\rtf1\\ansi{\\info{\\title A \\'e9}{\\author Ann}{\\doccomm About}{\\*\\company X}"
                + "{\\creatim\\yr2020\\mo1\\dy2\\hr3\\min4}}text}";
        assertThat(parse(file))
                .isEqualTo(new Extraction.Found(
                        "text",
                        Notes.NONE
                                .withFact("title", "A \u00e9")
                                .withFact("author", "Ann")
                                .withFact("description", "About")
                                .withFact("date_published", "2020-01-02")));
    }

    @Test
    void passesOverBytesThatAreNoRichText() throws Exception {
        assertThat(text("a{\\pict\\bin5 }}}}{}b{\\pict\\bin0}c")).isEqualTo("abc");
        assertThat(parse("{\\rtf1 a{\\pict\\bin2147483647 }}"))
                .isEqualTo(new Extraction.Unreadable(new Failure("bad-rtf", "the file ends within a group")));
    }

    @Test
    void boundsDepthStepsAndText() throws Exception {
        assertThat(parse("{\\rtf1 a" + "{".repeat(4095) + "}".repeat(4096)))
                .isEqualTo(new Extraction.Found("a", Notes.NONE));
        assertThat(dropped("{\\rtf1 a" + "{".repeat(4096) + "}".repeat(4097)))
                .isEqualTo(Verdict.drop("too-deep", 4097, 4096));
        assertThat(dropped("{\\rtf1 " + "{}".repeat(50_000) + "}").rule()).isEqualTo("too-many-steps");
        assertThat(parse("{\\rtf1 " + "x".repeat(10_000) + "}")).isInstanceOf(Extraction.Found.class);
        assertThat(dropped("{\\rtf1 " + "x".repeat(10_001) + "}")).isEqualTo(Verdict.drop("too-large", 10_001, 10_000));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        assertThat(parse("")).isEqualTo(bad("the file does not begin with {\\rtf"));
        assertThat(parse("{\\rt1 x}")).isEqualTo(bad("the file does not begin with {\\rtf"));
        for (String cut :
                new String[] {"{\\rtf1 x", "{\\rtf1 x\\", "{\\rtf1 x\\'a", "{\\rtf1 x\\pa", "{\\rtf1{\\pict "}) {
            assertThat(parse(cut)).as(cut).isEqualTo(bad("the file ends within a group"));
        }
        assertThat(parse("{\\rtf1 \\'zz}")).isEqualTo(new Extraction.Found("zz", Notes.NONE));
        assertThat(parse("{\\rtf1{\\info{\\title x}}}")).isEqualTo(new Extraction.Nothing(Verdict.drop("no-text", "")));
    }

    private static Extraction bad(String message) {
        return new Extraction.Unreadable(new Failure("bad-rtf", message));
    }
}
