package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

class EmailFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jane.doe@corp.com today | jane.doe@corp.com",
                "jane@corp.com | jane@corp.com",
                "<jane@corp.com>, | jane@corp.com",
                "(jane+tag@mail.corp.co.uk) | jane+tag@mail.corp.co.uk",
                "mailto:jane@corp.com?subject=x | jane@corp.com",
                "?mail=jane@corp.com&x=1 | jane@corp.com",
                "jane@corp.com. The end | jane@corp.com",
                "jane@corp.com.Then | jane@corp.com",
                "jane@corp.com- | jane@corp.com",
                "JANE_DOE@CORP.COM | JANE_DOE@CORP.COM",
                "'jane@corp.com' | jane@corp.com",
                "o'neil@corp.com | o'neil@corp.com",
                "...jane@corp.com | jane@corp.com",
                "jürgen@müller.de | jürgen@müller.de",
                "a@b.de | a@b.de",
                "j%x@corp.museum | j%x@corp.museum",
                "user@xn--bcher-kva.com | user@xn--bcher-kva.com",
                "jane@corp.com,joe@corp.com | jane@corp.com joe@corp.com",
                "jane@corp.com/joe@corp.com | jane@corp.com joe@corp.com",
                "jane@notexample.com | jane@notexample.com",
            })
    void findsAddresses(String text, String addresses) {
        assertThat(String.join(" ", finds(text.strip()))).isEqualTo(addresses.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@@@",
                "jane@",
                "@corp.com",
                "jane@corp",
                "jane@localhost",
                "jane@corp.invalidtld",
                "jane@-corp-",
                "jane@corp..com",
                "jane at corp.com",
                "jane@example.com",
                "jane@mail.example.org",
                "jane@example.net",
                "jane@corp.test",
                "git@github.com:owner/name.git",
                "ssh://git@host.org/x",
                "https://user@corp.com/path",
                "@jane@mastodon.social",
                "icon@2x.png",
                "icon@3x.zip",
                "lodash@4.17.21",
                "pkg@1.2.3.sh",
                "@media screen",
                "@app.route('/')",
                "x = a @ b.com",
                "array[i]@",
            })
    void findsNothingElse(String text) {
        assertThat(finds(text)).isEmpty();
    }

    @Test
    void takesNoBlobForALocalPart() {
        assertThat(finds("a".repeat(64) + "@corp.com")).hasSize(1);
        assertThat(finds("a".repeat(65) + "@corp.com")).isEmpty();
        assertThat(finds("jane@" + "a".repeat(64) + ".com")).isEmpty();
    }

    private static List<String> finds(String text) {
        List<Span> found = new ArrayList<>();
        new EmailFinder().find(ScannedText.of(text), found);
        return found.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
