package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class OptOutFilterTest {
    private static final String HEADER = "{\"list\":\"acme\",\"version\":\"2026-11-20.1\"}";
    private static final String BEFORE = "2026-10-31T23:59:59Z";
    private static final String AFTER = "2026-11-01T00:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, true",
        "https://www.example.org/page, true",
        "https://notexample.org/, false",
        "https://example.org.evil.com/, false",
    })
    void coversADomainAndWhatLiesUnderIt(String uri, boolean dropped) {
        assertThat(judge(uri, AFTER, domain("r-1", ""))).isEqualTo(dropped ? drop("r-1") : Verdict.keep());
    }

    @Test
    void leavesSubdomainsOutWhereTheRequestSaysSo() {
        String request = domain("r-1", ",\"include_subdomains\":false");
        assertThat(judge("https://example.org/", AFTER, request)).isEqualTo(drop("r-1"));
        assertThat(judge("https://www.example.org/", AFTER, request)).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/blog, https://example.org/blog, true",
        "https://example.org/blog, http://example.org/blog/post, true",
        "https://example.org/blog, https://example.org/blog?page=2, true",
        "https://example.org/blog, https://example.org/blogger, false",
        "https://example.org/blog/, https://example.org/blog/post, true",
        "https://example.org/blog/, https://example.org/blog, false",
        "https://example.org/?, https://example.org/?q, true",
        "https://example.org/, https://www.example.org/, false",
        "https://Example.org/%7euser, https://example.org/~user/x, true",
    })
    void coversAnAddressPrefixUpToASegmentsBorder(String value, String uri, boolean dropped) {
        assertThat(judge(uri, AFTER, request("r-1", "url_prefix", value, "")))
                .isEqualTo(dropped ? drop("r-1") : Verdict.keep());
    }

    @Test
    void coversARepositoryByItsName() {
        String request = request("r-1", "repo", "GitHub.com/Owner/Name.git", "");
        Origin origin = origin("", AFTER).withRepo("github.com/owner/name");
        assertThat(filter(request).judge(origin)).isEqualTo(drop("r-1"));
        assertThat(filter(request).judge(origin.withRepo("github.com/owner/names")))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void coversTheRepositoriesOfADomain() {
        assertThat(filter(domain("r-1", "")).judge(origin("", AFTER).withRepo("git.example.org/owner/name")))
                .isEqualTo(drop("r-1"));
    }

    @Test
    void speaksForDocumentsFetchedFromItsDateOn() {
        assertThat(judge("https://example.org/", AFTER, domain("r-1", ""))).isEqualTo(drop("r-1"));
        assertThat(judge("https://example.org/", BEFORE, domain("r-1", ""))).isEqualTo(Verdict.keep());
    }

    @Test
    void speaksForOlderDocumentsIfRetroactive() {
        assertThat(judge("https://example.org/", BEFORE, domain("r-1", ",\"retroactive\":true")))
                .isEqualTo(drop("r-1"));
    }

    @Test
    void endsAtUntil() {
        String request = domain("r-1", ",\"until\":\"2026-12-01\"");
        assertThat(judge("https://example.org/", "2026-11-30T23:59:59Z", request))
                .isEqualTo(drop("r-1"));
        assertThat(judge("https://example.org/", "2026-12-01T00:00:00Z", request))
                .isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @CsvSource({"''", "yesterday"})
    void failsClosedWhereTheDateOfFetchingIsNotKnown(String fetchedAt) {
        assertThat(judge("https://example.org/", fetchedAt, domain("r-1", ""))).isEqualTo(drop("r-1"));
        String withdrawn = domainFrom("r-2", "2026-11-02", ",\"status\":\"withdrawn\"");
        assertThat(judge("https://example.org/", fetchedAt, domain("r-1", ""), withdrawn))
                .isEqualTo(drop("r-1"));
    }

    @Test
    void letsTheNewestRequestDecide() {
        String withdrawn = domainFrom("r-2", "2026-11-02", ",\"status\":\"withdrawn\"");
        assertThat(judge("https://example.org/", AFTER, domain("r-1", ""), withdrawn))
                .isEqualTo(drop("r-1"));
        assertThat(judge("https://example.org/", "2026-11-02T00:00:00Z", domain("r-1", ""), withdrawn))
                .isEqualTo(Verdict.keep());
        String again = domainFrom("r-3", "2026-11-03", "");
        assertThat(judge("https://example.org/", "2026-11-04T00:00:00Z", withdrawn, again, domain("r-1", "")))
                .isEqualTo(drop("r-3"));
    }

    @Test
    void deniesWhereDatesAreEqual() {
        String withdrawn = domain("r-2", ",\"status\":\"withdrawn\"");
        assertThat(judge("https://example.org/", AFTER, withdrawn, domain("r-1", "")))
                .isEqualTo(drop("r-1"));
        assertThat(judge("https://example.org/", AFTER, domain("r-1", ""), withdrawn))
                .isEqualTo(drop("r-1"));
    }

    @Test
    void doesNotLetAWithdrawnPageOpenAClosedDomain() {
        String page = request("r-2", "url_prefix", "https://example.org/open/", ",\"status\":\"withdrawn\"");
        assertThat(judge("https://example.org/open/x", AFTER, domain("r-1", ""), page))
                .isEqualTo(drop("r-1"));
    }

    @Test
    void namesTheClosestRequest() {
        String prefix = request("r-2", "url_prefix", "https://www.example.org/a", "");
        String longer = request("r-3", "url_prefix", "https://www.example.org/a/b", "");
        String host = request("r-4", "domain", "www.example.org", "");
        assertThat(judge("https://www.example.org/a/b/c", AFTER, domain("r-1", ""), prefix, longer, host))
                .isEqualTo(drop("r-3"));
        assertThat(judge("https://www.example.org/z", AFTER, domain("r-1", ""), prefix, longer, host))
                .isEqualTo(drop("r-4"));
    }

    @Test
    void passesOverRequestsForOtherPurposes() {
        assertThat(judge("https://example.org/", AFTER, domain("r-1", ",\"scope\":[\"search\"]")))
                .isEqualTo(Verdict.keep());
        assertThat(judge("https://example.org/", AFTER, domain("r-1", ",\"scope\":[\"search\",\"train-ai\"]")))
                .isEqualTo(drop("r-1"));
    }

    @Test
    void neverTellsTheAddress() {
        Verdict verdict = judge("https://example.org/secret", AFTER, domain("r-1", ""));
        assertThat(verdict.toString()).doesNotContain("example").doesNotContain("secret");
    }

    @Test
    void keepsWhatHasNoAddress() {
        assertThat(judge("", AFTER, domain("r-1", ""))).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String uri, String fetchedAt, String... requests) {
        return filter(requests).judge(origin(uri, fetchedAt));
    }

    private static OptOutFilter filter(String... requests) {
        return new OptOutFilter(InlineList.of(
                Stream.concat(Stream.of(HEADER), Stream.of(requests)).toArray(String[]::new)));
    }

    private static Origin origin(String uri, String fetchedAt) {
        return Origin.at("web", "warc", "a.warc.gz", 0, 1).withUri(uri).withFetchedAt(fetchedAt);
    }

    private static Verdict drop(String id) {
        return Verdict.drop("opt-out", id);
    }

    private static String domain(String id, String more) {
        return request(id, "domain", "example.org", more);
    }

    private static String domainFrom(String id, String effective, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"domain\",\"value\":\"example.org\",\"effective\":\"" + effective
                + "\"" + more + "}";
    }

    private static String request(String id, String kind, String value, String more) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"value\":\"" + value
                + "\",\"effective\":\"2026-11-01T00:00:00Z\"" + more + "}";
    }
}
