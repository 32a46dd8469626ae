package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Digests;
import org.millrace.filters.lists.InlineList;

class ListChainTest {
    private static final InlineList FIRST = new InlineList("1.jsonl", "{\"list\":\"acme\",\"version\":\"1\"}\n");

    @Test
    void followsVersionsByTheirDigests() {
        InlineList second = next("2", FIRST);
        InlineList third = next("3", second);
        assertThat(ListChain.check(List.of(FIRST, second, third)))
                .containsExactly(
                        "acme 1 sha256 " + digest(FIRST),
                        "acme 2 sha256 " + digest(second),
                        "acme 3 sha256 " + digest(third));
        assertThat(ListChain.check(List.of(second, third))).hasSize(2);
    }

    @Test
    void seesAVersionThatWasChanged() {
        InlineList second = next("2", FIRST);
        InlineList changed = new InlineList("1.jsonl", FIRST.content() + "\n");
        assertThatThrownBy(() -> ListChain.check(List.of(changed, second)))
                .hasMessage("2.jsonl: expected 'prev_sha256' " + digest(changed) + ", the digest of 1.jsonl, found "
                        + digest(FIRST));
    }

    @Test
    void seesAVersionThatIsMissingOrOfAnotherList() {
        InlineList second = next("2", FIRST);
        assertThatThrownBy(() -> ListChain.check(List.of(FIRST, next("3", second))))
                .hasMessageContaining("3.jsonl: expected 'prev_sha256' " + digest(FIRST));
        assertThatThrownBy(() -> ListChain.check(List.of(second, FIRST))).hasMessageEndingWith("found none");
        InlineList other = new InlineList("o.jsonl", "{\"list\":\"other\",\"version\":\"1\"}");
        assertThatThrownBy(() -> ListChain.check(List.of(FIRST, other)))
                .hasMessage("o.jsonl: expected a version of the list 'acme', found the list 'other'");
    }

    private static InlineList next(String version, InlineList before) {
        return new InlineList(
                version + ".jsonl",
                "{\"list\":\"acme\",\"version\":\"" + version + "\",\"prev_sha256\":\"" + digest(before) + "\"}");
    }

    private static String digest(InlineList list) {
        return HexFormat.of().formatHex(Digests.sha256().digest(list.content().getBytes(StandardCharsets.UTF_8)));
    }
}
