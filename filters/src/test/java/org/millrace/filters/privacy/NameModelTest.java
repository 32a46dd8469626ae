package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Document;
import org.millrace.core.Origin;
import org.millrace.core.Redaction;
import org.millrace.core.Rewriting;
import org.millrace.filters.privacy.scan.NameFinder;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/** A model that somebody else brings, found as theirs would be: by a file in a jar. */
class NameModelTest {
    /** Knows one family, and is not sure of its youngest. */
    public static final class Millers implements NameFinder {
        private static final Pattern NAME = Pattern.compile("(Ann|Bob|Tim) Miller");

        @Override
        public void find(ScannedText text, List<Span> found) {
            Matcher name = NAME.matcher(text.text());
            while (name.find()) {
                found.add(new Span(KIND, name.start(), name.end(), name.group(1).equals("Tim") ? 40 : 80));
            }
        }
    }

    @TempDir
    Path jar;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private URLClassLoader with;

    @BeforeEach
    void bringTheModel() throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(NameFinder.class.getName()), Millers.class.getName() + "\n");
        with = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(with);
    }

    @AfterEach
    void takeItAway() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        with.close();
    }

    private static Rewriting redacted(String text) {
        Document document = Document.of(Origin.at("test", "jsonl", "a", 0, 1), text);
        return Redactor.of("name", "email").rewrite(document);
    }

    @Test
    void takesOutWhatTheModelFinds() {
        Rewriting rewriting = redacted("Ann Miller (ann@miller-mill.com) and Bob Miller met.");
        assertThat(rewriting.text()).isEqualTo("<NAME> (<EMAIL>) and <NAME> met.");
        assertThat(rewriting.redactions())
                .extracting(Redaction::category, Redaction::start, Redaction::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NAME", 0, "name-model"),
                        org.assertj.core.groups.Tuple.tuple(
                                "EMAIL", 8, rewriting.redactions().get(1).rule()),
                        org.assertj.core.groups.Tuple.tuple("NAME", 21, "name-model"));
    }

    @Test
    void leavesWhatTheModelIsNotSureOf() {
        assertThat(redacted("Tim Miller met Ann Miller.").text()).isEqualTo("Tim Miller met <NAME>.");
    }
}
