package org.millrace.filters.rights.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class OptOutSignalsTest {
    private static final String EARLY = "2026-01-01T00:00:00Z";
    private static final String LATE = "2026-06-01T00:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-robots-tag: noai | '' | noai",
                "'' | robots: noai | noai",
                "'' | robots: noimageai | ''",
                "content-usage: train-ai=n | '' | content-usage",
                "content-usage: train-ai=y | '' | ''",
                "tdm-reservation: 1 | '' | tdm",
                "tdm-reservation: 1 | tdm-reservation: 0 | ''",
                "tdm-reservation: 0 | tdm-reservation: 1 | tdm",
                "tdm-reservation: 1 | tdm-reservation: 7 | tdm",
                "'' | '' | ''",
            })
    void dropsByWhatTheArchiveHolds(String http, String meta, String rule) {
        Verdict verdict = plain(List.of()).judge(document(http, meta, EARLY));
        assertThat(verdict instanceof Verdict.Drop drop ? drop.rule() : "").isEqualTo(rule);
    }

    @Test
    void joinsFieldsOfOneName() {
        assertThat(plain(List.of()).judge(document("content-usage: search=y\ncontent-usage: train-ai=n", "", EARLY)))
                .isEqualTo(Verdict.drop("content-usage", "http: search=y, train-ai=n (" + EARLY + ")"));
    }

    @Test
    void takesTheCopyThatWasInForceWhenThePageWasFetched() {
        Resource snapshot = InlineList.of(
                robots("2025-12-01T00:00:00Z", "User-agent: *\\nDisallow: /"),
                robots("2026-03-01T00:00:00Z", "User-agent: GPTBot\\nDisallow: /"));
        assertThat(step(snapshot, "", OptOutSignals.Apply.AT_FETCH, "").judge(document("", "", EARLY)))
                .isEqualTo(Verdict.keep());
        assertThat(step(snapshot, "", OptOutSignals.Apply.AT_FETCH, "").judge(document("", "", LATE)))
                .isEqualTo(Verdict.drop("robots", "robots.txt: disallow gptbot (2026-03-01T00:00:00Z)"));
        assertThat(step(snapshot, "", OptOutSignals.Apply.LATEST, "").judge(document("", "", EARLY)))
                .isInstanceOf(Verdict.Drop.class);
        assertThat(step(snapshot, "", OptOutSignals.Apply.LATEST, "2026-02-01T00:00:00Z")
                        .judge(document("", "", EARLY)))
                .isEqualTo(Verdict.keep());
        assertThat(step(snapshot, "", OptOutSignals.Apply.AT_FETCH, "").judge(document("", "", "")))
                .isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void countsARuleForAllOnlyForTheCrawler() {
        Resource snapshot = InlineList.of(robots("2025-12-01T00:00:00Z", "User-agent: *\\nDisallow: /"));
        assertThat(step(snapshot, "", OptOutSignals.Apply.AT_FETCH, "").judge(document("", "", EARLY)))
                .isEqualTo(Verdict.keep());
        assertThat(step(snapshot, "CCBot", OptOutSignals.Apply.AT_FETCH, "").judge(document("", "", EARLY)))
                .isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void layersTheFileOfTheSiteBelowHeaderAndPage() {
        Resource snapshot = InlineList.of("{\"kind\":\"tdmrep.json\",\"site\":\"example.org\",\"fetched_at\":\"" + EARLY
                + "\",\"text\":\"[{\\\"location\\\":\\\"/\\\",\\\"tdm-reservation\\\":1}]\"}");
        OptOutSignals step = step(snapshot, "", OptOutSignals.Apply.AT_FETCH, "");
        assertThat(step.judge(document("", "", EARLY))).isInstanceOf(Verdict.Drop.class);
        assertThat(step.judge(document("tdm-reservation: 0", "", EARLY))).isEqualTo(Verdict.keep());
    }

    @Test
    void keepsWhatNothingIsSaidAboutUnlessTheRecipeAsksForMore() {
        OptOutSignals strict = new OptOutSignals(
                Resource.NONE,
                "",
                Resource.NONE,
                Resource.NONE,
                OptOutSignals.Apply.AT_FETCH,
                "",
                OptOutSignals.Unknown.DENY,
                List.of());
        assertThat(strict.judge(document("", "", EARLY))).isEqualTo(Verdict.drop("unknown", ""));
        assertThat(strict.judge(document("content-usage: train-ai=y", "", EARLY)))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void letsAnAgreementOutweighSignalsAndSaysSo() {
        Resource agreements = InlineList.of(
                "{\"list\":\"deals\",\"version\":\"1\",\"effect\":\"allow\",\"agreement\":\"contract-7\"}",
                "{\"id\":\"a-1\",\"kind\":\"domain\",\"value\":\"example.org\",\"effective\":\"2025-01-01\"}");
        OptOutSignals step = new OptOutSignals(
                Resource.NONE,
                "",
                Resource.NONE,
                agreements,
                OptOutSignals.Apply.AT_FETCH,
                "",
                OptOutSignals.Unknown.ALLOW,
                List.of());
        Document document = document("x-robots-tag: noai", "", EARLY);
        assertThat(step.judge(document)).isEqualTo(Verdict.keep());
        assertThat(evidence(step, document))
                .isEqualTo("{\"optout\":\"overridden\",\"evidence\":[{\"signal\":\"noai\",\"where\":\"http\","
                        + "\"value\":\"x-robots-tag: noai\",\"effect\":\"deny\",\"as_of\":\"" + EARLY + "\"},"
                        + "{\"signal\":\"agreement\",\"where\":\"deals 1\",\"value\":\"contract-7 a-1\","
                        + "\"effect\":\"allow\"}]}");
    }

    @Test
    void switchesASignalOffOnlyForAReason() {
        OptOutSignals step = plain(List.of("noai: the publisher asked us in writing"));
        Document document = document("x-robots-tag: noai", "", EARLY);
        assertThat(step.judge(document)).isEqualTo(Verdict.keep());
        assertThat(evidence(step, document))
                .contains("\"switched_off\":\"the publisher asked us in writing\"")
                .startsWith("{\"optout\":\"overridden\"");
        for (String bad : List.of("noai", "noai: because", "nothing: the publisher asked us")) {
            assertThatThrownBy(() -> plain(List.of(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("got '" + bad + "'");
        }
    }

    @Test
    void saysThatNothingIsKnown() {
        assertThat(evidence(plain(List.of()), document("", "", EARLY)))
                .isEqualTo("{\"optout\":\"unknown\",\"evidence\":[]}");
    }

    @Test
    void refusesALineOfASnapshotThatIsNone() {
        assertThatThrownBy(() -> step(InlineList.of("{\"kind\":\"robots.txt\"}"), "", OptOutSignals.Apply.AT_FETCH, ""))
                .hasMessage("list.txt, line 1: expected 'site' with a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCBot", "img2dataset", "cohere-training-data-crawler", "a", "Under_Score", "-"})
    void takesTheCrawlersProductToken(String token) {
        Resource snapshot = InlineList.of(robots("2025-12-01T00:00:00Z", "User-agent: *\\nDisallow: /"));
        assertThat(step(snapshot, token, OptOutSignals.Apply.AT_FETCH, "").judge(document("", "", EARLY)))
                .isInstanceOf(Verdict.Drop.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CCBot/2.0", "CCBot 2", "*", " ", "CCBot ", "Mozilla/5.0 (compatible)", "r\u00F6bot", "a.b"})
    void refusesACrawlerThatNoGroupCanName(String crawler) {
        assertThatThrownBy(() -> step(Resource.NONE, crawler, OptOutSignals.Apply.AT_FETCH, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'crawler' takes the product token of RFC 9309, without a version: expected a robot's product"
                                + " token, such as GPTBot, found '" + crawler + "'");
    }

    private static String evidence(OptOutSignals step, Document document) {
        Readings readings = Readings.all();
        step.measure(document, readings);
        return readings.taken().get(0).evidence();
    }

    private static OptOutSignals plain(List<String> switchedOff) {
        return new OptOutSignals(
                Resource.NONE,
                "",
                Resource.NONE,
                Resource.NONE,
                OptOutSignals.Apply.AT_FETCH,
                "",
                OptOutSignals.Unknown.ALLOW,
                switchedOff);
    }

    private static OptOutSignals step(Resource snapshot, String crawler, OptOutSignals.Apply apply, String cutOff) {
        return new OptOutSignals(
                Resource.NONE, crawler, snapshot, Resource.NONE, apply, cutOff, OptOutSignals.Unknown.ALLOW, List.of());
    }

    private static String robots(String fetchedAt, String text) {
        return "{\"kind\":\"robots.txt\",\"site\":\"example.org\",\"fetched_at\":\"" + fetchedAt + "\",\"text\":\""
                + text + "\"}";
    }

    private static Document document(String http, String meta, String fetchedAt) {
        Origin origin = Origin.at("web", "warc", "a", 0, 1)
                .withUri("https://example.org/page")
                .withFetchedAt(fetchedAt);
        return Document.of(origin, "text")
                .withNotes(Notes.NONE.withFact(Notes.RIGHTS_HTTP, http).withFact(Notes.RIGHTS_META, meta));
    }
}
