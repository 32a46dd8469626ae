package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String OTHER = "fedcba9876543210".repeat(4);

    @TempDir
    Path folder;

    private String base() {
        return folder + "/";
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("SHA256SUMS"), List.of(lines));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        SortedMap<String, String> sums = new TreeMap<>(Map.of("b/two words.txt", DIGEST, "a.json", OTHER));
        Sums.write(folder.toString(), folder + "/scratch", sums);
        assertThat(folder.resolve("SHA256SUMS")).hasContent(OTHER + "  a.json\n" + DIGEST + "  b/two words.txt\n");
        assertThat(Sums.read(base())).isEqualTo(sums);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  ",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde  a.json",
                "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF  a.json",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef *a.json"
            })
    void findsALineOfAnotherForm(String line) throws IOException {
        write(OTHER + "  x", line, DIGEST + "  y");
        List<String> faults = new ArrayList<>();
        assertThat(Sums.read(base(), faults::add)).isEqualTo(Map.of("x", OTHER, "y", DIGEST));
        String fault = "not a line of a digest, two spaces and a path: '" + line + "'";
        assertThat(faults).containsExactly(fault);
        assertThatIOException().isThrownBy(() -> Sums.read(base())).withMessage(base() + "SHA256SUMS: " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.json", "a/../../b", "..", "/etc/hosts", "a/.."})
    void findsAPathThatLeadsOutOfTheRelease(String path) throws IOException {
        write(DIGEST + "  " + path);
        List<String> faults = new ArrayList<>();
        assertThat(Sums.read(base(), faults::add)).isEmpty();
        assertThat(faults).containsExactly("lists '" + path + "', which does not lie in the release");
    }

    @Test
    void takesDotsInNamesForNames() throws IOException {
        write(DIGEST + "  a..b/c...d");
        assertThat(Sums.read(base())).containsOnlyKeys("a..b/c...d");
    }

    @Test
    void findsAPathThatStandsThereTwiceAndTellsTheFirstFault() throws IOException {
        write(DIGEST + "  a", OTHER + "  a", "rubbish");
        List<String> faults = new ArrayList<>();
        assertThat(Sums.read(base(), faults::add)).isEqualTo(Map.of("a", DIGEST));
        assertThat(faults).hasSize(2).first().isEqualTo("lists 'a' twice");
        assertThatIOException().isThrownBy(() -> Sums.read(base())).withMessage(base() + "SHA256SUMS: lists 'a' twice");
    }
}
