package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Document;
import org.millrace.core.DocumentId;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class RequestKindsTest {
    private static final String HEADER = "{\"list\":\"acme\",\"version\":\"1\"}";

    @ParameterizedTest
    @CsvSource({
        "registrable, example.co.uk, https://a.b.example.co.uk/x, true",
        "registrable, example.co.uk, https://example.co.uk/, true",
        "registrable, example.co.uk, https://other.co.uk/, false",
        "registrable, alice.github.io, https://alice.github.io/, true",
        "registrable, alice.github.io, https://bob.github.io/, false",
        "url, https://Example.org:443/a/../b?x=1, http://example.org/b?x=1, true",
        "url, https://example.org/b, https://example.org/b/, false",
        "url, https://example.org/b, https://example.org/b?, false",
        "url, https://example.org/%7euser, https://example.org/~user, true",
        "url_prefix, https://example.org/*/private/, https://example.org/a/b/private/x, true",
        "url_prefix, https://example.org/*/private/, https://example.org/private/x, false",
        "url_prefix, https://example.org/*.pdf$, https://example.org/a.pdf, true",
        "url_prefix, https://example.org/*.pdf$, https://example.org/a.pdf?x, false",
        "url_prefix, https://example.org/a$, https://example.org/a, true",
        "url_prefix, https://example.org/a$, https://example.org/ab, false",
        "url_prefix, https://example.org/*, https://www.example.org/a, false",
    })
    void coversAddresses(String kind, String value, String uri, boolean dropped) {
        Verdict verdict = filter(request("r-1", kind, value, "")).judge(origin().withUri(uri));
        assertThat(verdict instanceof Verdict.Drop).isEqualTo(dropped);
    }

    @ParameterizedTest
    @CsvSource({
        "GitHub.com/Owner, github.com/owner/name, true",
        "github.com/owner, github.com/owner/other, true",
        "github.com/owner, github.com/owners/name, false",
        "github.com/owner, gitlab.com/owner/name, false",
    })
    void coversAllRepositoriesOfAnAccount(String value, String repo, boolean dropped) {
        Verdict verdict = filter(request("r-1", "account", value, "")).judge(origin().withRepo(repo));
        assertThat(verdict instanceof Verdict.Drop).isEqualTo(dropped);
    }

    @Test
    void coversForksWhereTheRequestSaysSoAndForksAreKnown() {
        DocumentFacts fork = new DocumentFacts("", "", "github.com/b/name", "github.com/a/name", "", List.of());
        String request = request("r-1", "repo", "github.com/a/name", ",\"include_forks\":true");
        assertThat(OptOutRequests.of(InlineList.of(HEADER, request)).decide(fork))
                .isPresent();
        assertThat(OptOutRequests.of(InlineList.of(HEADER, request("r-1", "repo", "github.com/a/name", "")))
                        .decide(fork))
                .isEmpty();
    }

    @Test
    void coversADocumentByItsId() {
        DocumentId id = origin().id();
        assertThat(filter(request("r-1", "doc_id", id.toString(), "")).judge(origin()))
                .isEqualTo(Verdict.drop("opt-out-document", "r-1"));
        assertThat(filter(request("r-1", "doc_id", id.toString(), "")).judge(origin().withLocator("b")))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void coversATextByTheDigestOfItselfOrOfItsNormalForm() {
        List<String> digests = OptOutContentFilter.digests("One two.\n");
        for (String digest : digests) {
            assertThat(content("One two.\n", request("r-1", "content_sha256", digest, "")))
                    .isEqualTo(Verdict.drop("opt-out-document", "r-1"));
        }
        assertThat(content("ONE  two.", request("r-1", "content_sha256", digests.get(1), "")))
                .isInstanceOf(Verdict.Drop.class);
        assertThat(content("ONE  two.", request("r-1", "content_sha256", digests.get(0), "")))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void findsCopiesBySignature() {
        String text = words(0, 400);
        String value =
                RequestedSignature.of(RequestedSignature.SCHEME.signer(), text).text();
        String request = request("r-1", "minhash", value, "");
        assertThat(content(text.replace("word399", "last"), request)).isInstanceOf(Verdict.Drop.class);
        assertThat(content(words(200, 600), request)).isEqualTo(Verdict.keep());
        assertThat(content("short", request)).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @CsvSource({"90, true", "89, false", "112, true", "0, false"})
    void callsTextsAlikeFromFourFifthsOn(int equal, boolean found) {
        int[] requested = new int[112];
        int[] other = new int[112];
        for (int i = 0; i < 112; i++) {
            requested[i] = i * 31;
            // spread out, so that as many groups as can be are broken
            boolean differs = (i * 45 % 112) >= equal;
            other[i] = differs ? -i - 1 : requested[i];
        }
        SignatureRequests requests = new SignatureRequests();
        requests.add(new OptOutRequest(
                "r-1",
                RequestKind.MINHASH,
                new RequestedSignature(requested).text(),
                Instant.EPOCH,
                new RequestTerms(true, false, null, true, false, Basis.OWNER_REQUEST, RequestTerms.Action.REMOVE, 0)));
        assertThat(requests.like(other).isEmpty()).isEqualTo(!found);
    }

    @Test
    void findsPhrases() {
        String request = request("r-1", "text_pattern", "(?i)john\\\\s+q\\\\.? public", ",\"basis\":\"gdpr-17\"");
        assertThat(content("By John  Q Public.", request)).isEqualTo(Verdict.drop("erasure", "r-1"));
        assertThat(content("By John Public.", request)).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a**", "(", "x*", "(?=a)b"})
    void refusesPatternsThatAreNoneOrMatchNothing(String pattern) {
        assertThatThrownBy(() -> filter(request("r-1", "text_pattern", pattern, "")))
                .hasMessageStartingWith("list.txt, line 2: expected a pattern");
    }

    @Test
    void tellsErasureFromRequestsOfOwners() {
        String owner = request("r-1", "url", "https://example.org/a", "");
        String court = request("r-2", "domain", "example.org", ",\"basis\":\"court\"");
        Origin origin = origin().withUri("https://example.org/a");
        assertThat(filter(owner).judge(origin)).isEqualTo(Verdict.drop("opt-out-document", "r-1"));
        assertThat(filter(owner, court).judge(origin)).isEqualTo(Verdict.drop("erasure", "r-2"));
    }

    @Test
    void doesNotLetAnOwnersWithdrawalTakeBackAnErasure() {
        String court = request("r-1", "domain", "example.org", ",\"basis\":\"court\"");
        String withdrawn = "{\"id\":\"r-2\",\"kind\":\"domain\",\"value\":\"example.org\",\"effective\":\"2026-12-01\","
                + "\"retroactive\":true,\"status\":\"withdrawn\"}";
        Origin origin = origin().withUri("https://example.org/a");
        assertThat(filter(court, withdrawn).judge(origin)).isEqualTo(Verdict.drop("erasure", "r-1"));
        String lifted = withdrawn.replace("}", ",\"basis\":\"court\"}");
        assertThat(filter(court, lifted).judge(origin)).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @CsvSource({
        "registrable, co.uk, expected a registrable domain",
        "registrable, www.example.org, expected a registrable domain",
        "registrable, 198.51.100.7, expected a registrable domain",
        "account, owner, expected an account",
        "account, github.com/owner/name, expected an account",
        "doc_id, abc, a document id has 26 characters",
        "content_sha256, 12ab, expected the value of a content_sha256 as 64 hexadecimal digits",
        "email_hmac, jo@example.org, expected the value of a email_hmac as 64 hexadecimal digits",
        "minhash, minhash-v2:AAAA, expected a signature",
        "url, example.org/a, expected an address",
    })
    void refusesValuesThatAreNone(String kind, String value, String message) {
        assertThatThrownBy(() -> filter(request("r-1", kind, value, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("list.txt, line 2: " + message);
    }

    @Test
    void saysWhichStepsAListNeeds() {
        String domain = request("r-1", "domain", "example.org", "");
        String redact = request("r-2", "text_pattern", "secret", ",\"action\":\"redact\",\"max_hits\":3");
        String remove = request("r-3", "text_pattern", "secret", "");
        assertThat(OptOutRequests.of(InlineList.of(HEADER, domain)).needs())
                .containsExactly(Map.entry("opt-out", "domain"));
        assertThat(OptOutRequests.of(InlineList.of(HEADER, redact, remove))
                        .needs()
                        .keySet())
                .containsExactly("opt-out-content", "opt-out-redact");
    }

    private static OptOutFilter filter(String... requests) {
        return new OptOutFilter(InlineList.of(
                Stream.concat(Stream.of(HEADER), Stream.of(requests)).toArray(String[]::new)));
    }

    private static Verdict content(String text, String... requests) {
        return new OptOutContentFilter(InlineList.of(
                        Stream.concat(Stream.of(HEADER), Stream.of(requests)).toArray(String[]::new)))
                .judge(Document.of(origin(), text));
    }

    private static String words(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append("word").append(i).append(' ');
        }
        return text.toString();
    }

    private static Origin origin() {
        return Origin.at("web", "warc", "a.warc.gz", 0, 1).withFetchedAt("2026-11-02T00:00:00Z");
    }

    private static String request(String id, String kind, String value, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"value\":\"" + value
                + "\",\"effective\":\"2026-11-01T00:00:00Z\"" + more + "}";
    }
}
