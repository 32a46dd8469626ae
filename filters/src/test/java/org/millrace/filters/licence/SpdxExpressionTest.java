package org.millrace.filters.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SpdxExpressionTest {
    private static String read(String text) {
        SpdxExpression expression = SpdxExpression.parse(text);
        return expression == null ? "malformed" : expression.toString();
    }

    @Test
    void bindsAndCloserThanOr() {
        assertThat(read("MIT OR Apache-2.0 AND ISC")).isEqualTo("MIT OR Apache-2.0 AND ISC");
        assertThat(read("(MIT OR Apache-2.0) AND ISC")).isEqualTo("(MIT OR Apache-2.0) AND ISC");
        assertThat(SpdxExpression.parse("MIT OR GPL-2.0-only AND ISC")
                        .isAllowed(term -> term.id().equals("MIT")))
                .isTrue();
        assertThat(SpdxExpression.parse("(MIT OR GPL-2.0-only) AND ISC")
                        .isAllowed(term -> term.id().equals("MIT")))
                .isFalse();
    }

    @Test
    void spellsIdsAsTheListDoes() {
        assertThat(read("mit and apache-2.0")).isEqualTo("MIT AND Apache-2.0");
        assertThat(read("GPL-2.0+")).isEqualTo("GPL-2.0-or-later");
        assertThat(read("GPL-2.0")).isEqualTo("GPL-2.0-only");
        assertThat(read("GPL-2.0-with-classpath-exception")).isEqualTo("GPL-2.0-only WITH Classpath-exception-2.0");
        assertThat(read("MPL-1.1+")).isEqualTo("MPL-1.1+");
        assertThat(read("GPL-2.0-only WITH Linux-syscall-note")).isEqualTo("GPL-2.0-only WITH Linux-syscall-note");
        assertThat(read("LicenseRef-mine")).isEqualTo("LicenseRef-mine");
    }

    @Test
    void refusesWhatIsMalformed() {
        for (String bad : new String[] {
            "",
            "NONE",
            "NOASSERTION",
            "MIT OR",
            "OR MIT",
            "MIT Apache-2.0",
            "(MIT",
            "MIT)",
            "()",
            "MIT WITH",
            "No-such",
            "MIT And ISC",
            "MIT/ISC"
        }) {
            assertThat(read(bad)).as(bad).isEqualTo("malformed");
        }
    }

    @Test
    void isBoundedInLengthAndDepth() {
        assertThat(read("(".repeat(40) + "MIT" + ")".repeat(40))).isEqualTo("MIT");
        assertThat(read("(".repeat(400) + "MIT" + ")".repeat(400))).isEqualTo("malformed");
        assertThat(read("MIT OR ".repeat(49) + "MIT")).isEqualTo("MIT");
        assertThat(read("MIT OR ".repeat(50) + "MIT")).isEqualTo("malformed");
    }

    @Test
    void classesAnExpressionByItsChoices() {
        LicenceTable table = LicenceTable.builtIn();
        assertThat(table.classOf(SpdxExpression.parse("MIT OR GPL-3.0-only"))).isEqualTo(LicenceClass.PERMISSIVE);
        assertThat(table.classOf(SpdxExpression.parse("MIT AND GPL-3.0-only"))).isEqualTo(LicenceClass.STRONG_COPYLEFT);
        assertThat(table.classOf(SpdxExpression.parse("LGPL-2.1-only"))).isEqualTo(LicenceClass.WEAK_COPYLEFT);
        assertThat(table.classOf(SpdxExpression.parse("CC-BY-NC-4.0"))).isEqualTo(LicenceClass.RESTRICTED);
        assertThat(table.classOf(SpdxExpression.parse("CC-BY-4.0"))).isEqualTo(LicenceClass.PERMISSIVE_UNRATED);
        assertThat(table.classOf(SpdxExpression.parse("LicenseRef-x"))).isEqualTo(LicenceClass.UNKNOWN);
        for (String id : Set.of("CC0-1.0", "Unlicense", "0BSD", "Apache-2.0", "BSD-3-Clause", "ISC", "Zlib")) {
            assertThat(table.classOf(id)).as(id).isEqualTo(LicenceClass.PERMISSIVE);
        }
    }
}
