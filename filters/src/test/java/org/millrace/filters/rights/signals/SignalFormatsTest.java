package org.millrace.filters.rights.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Resource;
import org.millrace.filters.rights.Effect;
import org.millrace.filters.url.WebAddress;

class SignalFormatsTest {
    private static final AiAgents AGENTS = AiAgents.of(Resource.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train-ai=n | DENY",
                "train-ai=y | ALLOW",
                "search=y, train-ai=n | DENY",
                "train-ai=n;why=\"x, train-ai=y\", search=y | DENY",
                "train-ai=y, train-ai=n | DENY",
                "train-ai=n, train-ai=y | ALLOW",
                "train-ai=N | UNKNOWN",
                "train-ai=?0 | UNKNOWN",
                "train-ai=\"n\" | UNKNOWN",
                "train-ai | UNKNOWN",
                "Train-ai=n | UNKNOWN",
                "train-ai=n, | UNKNOWN",
                "train-ai=n search=y | UNKNOWN",
                "train-ai = n | UNKNOWN",
                "a=(1 \"x\" tok);p, train-ai=n | DENY",
                "a=(1 2, train-ai=n | UNKNOWN",
                "a=1.5, b=-7, c=:aGk=:, d=@5, e=%\"caf%c3%a9\", *f, train-ai=n | DENY",
                "a=1.2345, train-ai=n | UNKNOWN",
                "a=\"\\x\", train-ai=n | UNKNOWN",
                "'' | UNKNOWN",
            })
    void readsUsagePreferencesAsStrictlyAsStructuredFields(String value, Effect effect) {
        assertThat(ContentUsage.read(value)).isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "noai | DENY",
                "NoAI, noimageai | DENY",
                "noimageai | UNKNOWN",
                "noindex, nofollow | UNKNOWN",
                "nofollow | null",
                "nonoai | null",
                "gptbot: noai | DENY",
                "GPTBot: noindex, noai | DENY",
                "googlebot: noai | null",
                "noai, googlebot: noindex | DENY",
                "googlebot: noindex, ccbot: noai | DENY",
                "max-snippet: 5, noai | DENY",
                "unavailable_after: 25 Jun 2030, noai | DENY",
            })
    void readsRobotsTagsWithTheirAgents(String value, Effect effect) {
        assertThat(new RobotsTags(AGENTS).header(value)).isEqualTo(effect);
    }

    @Test
    void readsRobotsMetaOfAllAndOfAiAgents() {
        RobotsTags tags = new RobotsTags(AGENTS);
        assertThat(tags.meta("robots", "index, NOAI")).isEqualTo(Effect.DENY);
        assertThat(tags.meta("gptbot", "noai")).isEqualTo(Effect.DENY);
        assertThat(tags.meta("googlebot", "noai")).isNull();
        assertThat(tags.meta("robots", "index,follow")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/a, 1",
        "/a/b, 1",
        "/open/x, 0",
        "/other, ''",
        "/A, ''",
        "/doc.pdf, 2",
        "/doc.pdf?x, ''",
    })
    void takesTheFirstPlaceThatMatchesForTdm(String path, String value) {
        TdmFile file = TdmFile.parse("[{\"location\":\"/open/\",\"tdm-reservation\":0},"
                + "{\"location\":\"/a\",\"tdm-reservation\":1,\"tdm-policy\":\"https://example.org/p\"},"
                + "{\"location\":\"/open/x\",\"tdm-reservation\":1},{\"location\":\"/*.pdf$\",\"tdm-reservation\":2}]");
        TdmFile.Reservation found = file.at(address(path));
        assertThat(found == null ? "" : found.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "[1]", "[{\"tdm-reservation\":1}]"})
    void hearsNothingInAFileThatIsNone(String text) {
        assertThat(TdmFile.parse(text).at(address("/"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/page, text/html, DENY",
        "/open/page, text/html, ALLOW",
        "/doc.pdf, application/pdf, ALLOW",
        "/open.txt, application/octet-stream, DENY",
        "/x, application/octet-stream, UNKNOWN",
    })
    void readsAiTxtByExtensionAndPath(String path, String type, Effect effect) {
        AiTxt file = AiTxt.parse(
                "User-Agent: *\nDisallow: *.txt\nAllow: *.pdf\nAllow: /open/\n\nUser-Agent: x\nDisallow: /");
        assertThat(file.at(address(path), type)).isEqualTo(effect);
    }

    @Test
    void takesALongDelayForNoRefusal() {
        RobotsFile file = robots("User-agent: GPTBot\nCrawl-delay: 3500\nDisallow: /a\n");
        assertThat(file.allows("gptbot", address("/b"))).isTrue();
        assertThat(file.allows("gptbot", address("/a"))).isFalse();
    }

    @Test
    void findsTheGroupOfARobot() {
        RobotsFile file = robots("User-agent: GPTBot/1.1 # theirs\r\nUser-agent: ccbot\rDisallow: /private\n"
                + "User-agent: *\nDisallow: /\nUser-agent: gptbot\nAllow: /private/open");
        assertThat(file.names("gptbot")).isTrue();
        assertThat(file.names("claudebot")).isFalse();
        assertThat(file.allows("gptbot", address("/private/x"))).isFalse();
        assertThat(file.allows("gptbot", address("/private/open/x"))).isTrue();
        assertThat(file.allows("gptbot", address("/public"))).isTrue();
        assertThat(file.allows("claudebot", address("/public"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI2Bot", "img2dataset", "Ai2Bot-Dolma", "cohere-training-data-crawler"})
    void findsRobotsWhoseTokensHaveDigits(String agent) {
        RobotsFile file = robots("User-agent: " + agent + "\nDisallow: /");
        String token = agent.toLowerCase(Locale.ROOT);
        assertThat(file.names(token)).isTrue();
        assertThat(file.allows(token, address("/"))).isFalse();
    }

    @Test
    void readsContentSignalsByGroup() {
        RobotsFile file = robots(
                """
                Content-Signal: ai-train=no
                User-agent: *
                Content-Signal: search=yes, AI-Train = no
                Allow: /
                User-agent: ccbot
                Content-Signal: search=yes,ai-train=yes
                Disallow:""");
        assertThat(file.contentSignal("gptbot")).isEqualTo(Effect.DENY);
        assertThat(file.contentSignal("ccbot")).isEqualTo(Effect.ALLOW);
        assertThat(robots("Content-Signal: ai-train=no\n").contentSignal("ccbot"))
                .isEqualTo(Effect.UNKNOWN);
        assertThat(robots("User-agent: *\nContent-Signal: search=no\n").contentSignal("ccbot"))
                .isEqualTo(Effect.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"/, ALLOW", "/news/x, DENY", "/news/open/x, ALLOW", "/both/x, DENY", "/bad/x, UNKNOWN"})
    void letsTheLongestPathDecideOnUsage(String path, Effect effect) {
        RobotsFile file = robots(
                """
                User-agent: *
                Content-Usage: train-ai=y
                Content-Usage: /news/ train-ai=n
                Content-Usage: /news/open/ train-ai=y
                Content-Usage: /both/ train-ai=y
                Content-Usage: /both/ train-ai=n
                Content-Usage: /bad/ train-ai=(
                Disallow:""");
        assertThat(file.contentUsage("ccbot", address(path))).isEqualTo(effect);
    }

    @Test
    void readsTheFirstFiveHundredKibibytes() {
        String line = "User-agent: gptbot";
        String filler = "#".repeat(500 * 1024 - line.length() - 1) + "\n";
        assertThat(robots(filler + line).names("gptbot")).isTrue();
        assertThat(robots("#" + filler + line).names("gptbot")).isFalse();
    }

    private static RobotsFile robots(String text) {
        return RobotsFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static WebAddress address(String path) {
        return WebAddress.parse("https://example.org" + path);
    }
}
