package org.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OriginTest {
    private final Origin origin = Origin.at("web", "warc", "a.warc.gz", 17, 99);

    @Test
    void isLocatedByContainerAndOffsetUntilToldOtherwise() {
        assertThat(origin.locator()).isEqualTo("a.warc.gz@17");
        assertThat(origin.id()).isEqualTo(DocumentId.of("warc", "a.warc.gz@17"));
    }

    @Test
    void takesItsOwnRecordIdForItsLocator() {
        Origin named = origin.withRecordId("urn:uuid:1");
        assertThat(named.locator()).isEqualTo("urn:uuid:1");
        assertThat(named.id()).isEqualTo(DocumentId.of("warc", "urn:uuid:1"));
    }

    @Test
    void changesOneThingAtATime() {
        Origin full = origin.withLength(5)
                .withLocator("l")
                .withUri("https://a.example/")
                .withPath("src/A.java")
                .withRepo("host/owner/name")
                .withFetchedAt("2026-01-02T03:04:05Z")
                .withHttpStatus(200)
                .withMediaType("text/html")
                .withPayloadDigest("sha1:x");
        assertThat(full)
                .isEqualTo(new Origin(
                        "web",
                        "warc",
                        "a.warc.gz",
                        17,
                        5,
                        "l",
                        "",
                        "https://a.example/",
                        "src/A.java",
                        "host/owner/name",
                        "2026-01-02T03:04:05Z",
                        200,
                        "text/html",
                        "sha1:x"));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> origin.withUri(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("uri");
    }
}
