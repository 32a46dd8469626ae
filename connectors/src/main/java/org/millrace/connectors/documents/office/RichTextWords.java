package org.millrace.connectors.documents.office;

import java.util.Set;

/** The control words of RTF (Rich Text Format Specification 1.9.1) that {@link RichTextFilter} tells apart. */
final class RichTextWords {
    /** Destinations whose content is no text of the document, beside all that are optional. */
    static final Set<String> UNWANTED =
            words("annotation colortbl stylesheet filetbl header headerl headerr headerf footer footerl "
                    + "footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pict nonshppict objdata "
                    + "fldinst listtext pntext xe tc rxe sp shprslt nonesttables revtbl pgptbl atnid atnauthor "
                    + "atrfstart atrfend bkmkstart bkmkend");

    /** Optional destinations that are wanted all the same. */
    static final Set<String> WANTED = words("ud shpinst listtable listoverridetable fonttbl");

    /** Destinations in which letters are data, passed as they are. */
    static final Set<String> TABLES = words("fonttbl info listtable listoverridetable");

    /** What Tika's parser knows, save bold and italics, destinations that are left out and what is replaced here. */
    static final Set<String> PASSED =
            words("rtf ansi pca pc mac ansicpg deff fonttbl f fcharset info author title doccomm creatim yr "
                    + "mo dy hr min listtable listoverridetable list listoverride listlevel listid "
                    + "listtemplateid levelnfc levelnfcn ls pard upr ud shptxt uc");

    /** Words that stand for characters. */
    static final Set<String> CHARACTERS =
            words("u line page column softline softpage softcolumn tab bullet endash emdash enspace emspace "
                    + "qmspace lquote rquote ldblquote rdblquote");

    private RichTextWords() {}

    private static Set<String> words(String all) {
        return Set.of(all.split(" ", -1));
    }
}
