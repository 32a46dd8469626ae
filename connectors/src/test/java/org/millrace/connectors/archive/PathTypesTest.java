package org.millrace.connectors.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PathTypesTest {
    @Test
    void tellsTheTypeByTheLastExtension() {
        assertThat(PathTypes.of("a.py")).isEqualTo("text/x-python");
        assertThat(PathTypes.of("src/a.test.ts")).isEqualTo("text/x-typescript");
        assertThat(PathTypes.of("a.c++")).isEqualTo("text/x-c++");
        assertThat(PathTypes.of("x/pom.xml")).isEqualTo("application/xml");
        assertThat(PathTypes.of("a.py.unknown")).isEqualTo("text/plain");
    }

    @Test
    void tellsTheTypeByTheWholeNameFirst() {
        assertThat(PathTypes.of("x/Makefile")).isEqualTo("text/x-makefile");
        assertThat(PathTypes.of("CMakeLists.txt")).isEqualTo("text/x-cmake");
        assertThat(PathTypes.of("Makefile/a")).isEqualTo("text/plain");
    }

    @Test
    void looksAtTheLastSegmentOnly() {
        assertThat(PathTypes.of("a.py/b")).isEqualTo("text/plain");
        assertThat(PathTypes.of("a.py/")).isEqualTo("text/plain");
        assertThat(PathTypes.of("a.py/b.rs")).isEqualTo("text/x-rust");
    }

    @Test
    void takesNamesWithoutAKnownExtensionForPlain() {
        for (String path : new String[] {"", "/", "py", "a.", ".", "a.txt", "a. py", "a.py "}) {
            assertThat(PathTypes.of(path)).as(path).isEqualTo("text/plain");
        }
    }

    @Test
    void passesOverCaseInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(PathTypes.of("A.INO")).isEqualTo("text/x-c++");
            assertThat(PathTypes.of("DOCKERFILE")).isEqualTo("text/x-dockerfile");
        } finally {
            Locale.setDefault(before);
        }
    }
}
