package org.millrace.connectors.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {
    @Test
    void leavesOutWhatNamesNoSegment() {
        assertThat(Paths.clean("a/b")).isEqualTo("a/b");
        assertThat(Paths.clean("//a/./b//.//c/")).isEqualTo("a/b/c");
        assertThat(Paths.clean("./a")).isEqualTo("a");
        assertThat(Paths.clean(" /...")).isEqualTo(" /...");
    }

    @Test
    void refusesNamesThatNameNothing() {
        for (String name : new String[] {"", "/", ".", "./", "/././"}) {
            assertThat(Paths.clean(name)).as(name).isNull();
        }
    }

    @Test
    void refusesNamesThatGoUpWithEitherSlash() {
        for (String name :
                new String[] {"..", "../a", "a/..", "a/../b", "..\\a", "a\\..\\b", "a\\..", "\\../\\../b", "a\u0000"}) {
            assertThat(Paths.clean(name)).as(name).isNull();
        }
        assertThat(Paths.clean("..a/b../a\\..b/a..\\b")).isEqualTo("..a/b../a\\..b/a..\\b");
    }

    @Test
    void numbersPathsThatWereThereBefore() {
        Paths paths = new Paths();
        assertThat(paths.unique("a")).isEqualTo("a");
        assertThat(paths.unique("a#3")).isEqualTo("a#3");
        assertThat(paths.unique("a")).isEqualTo("a#2");
        assertThat(paths.unique("a")).isEqualTo("a#4");
        assertThat(paths.unique("a#2")).isEqualTo("a#2#2");
        assertThat(paths.unique("a")).isEqualTo("a#5");
        assertThat(paths.unique("A")).isEqualTo("A");
    }

    @Test
    void numbersAHundredThousandOfOneName() {
        Paths paths = new Paths();
        for (int i = 1; i < 100_000; i++) {
            paths.unique("a");
        }
        assertThat(paths.unique("a")).isEqualTo("a#100000");
    }
}
