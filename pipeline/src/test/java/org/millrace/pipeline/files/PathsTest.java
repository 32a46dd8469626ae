package org.millrace.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {
    @Test
    void seesRelativePathsFromTheFolder() {
        assertThat(Paths.resolve("/data/recipes/", "lists/hosts.txt")).isEqualTo("/data/recipes/lists/hosts.txt");
        assertThat(Paths.resolve("/data/recipes/", "../in/./a.warc")).isEqualTo("/data/in/a.warc");
        assertThat(Paths.resolve("/data/recipes/", "../in/*.warc.gz")).isEqualTo("/data/in/*.warc.gz");
    }

    @Test
    void leavesAbsolutePathsAndUrisAlone() {
        assertThat(Paths.resolve("/data/", "/other/x")).isEqualTo("/other/x");
        assertThat(Paths.resolve("/data/", "s3://bucket/x/*.gz")).isEqualTo("s3://bucket/x/*.gz");
        assertThat(Paths.resolve("s3://bucket/recipes/", "/local/x")).isEqualTo("/local/x");
    }

    @Test
    void keepsTheSlashOfAFolder() {
        assertThat(Paths.resolve("/data/", "in/")).isEqualTo("/data/in/");
        assertThat(Paths.resolve("/data/", "../")).isEqualTo("/");
        assertThat(Paths.resolve("s3://bucket/recipes/", "in/")).isEqualTo("s3://bucket/recipes/in/");
    }

    @Test
    void leavesNoDotsInPathsBelowAUri() {
        assertThat(Paths.resolve("s3://bucket/recipes/", "../lists/./hosts.txt"))
                .isEqualTo("s3://bucket/lists/hosts.txt");
        assertThat(Paths.resolve("s3://bucket/recipes/", "x.txt")).isEqualTo("s3://bucket/recipes/x.txt");
        assertThat(Paths.resolve("s3://bucket/a/", "../../../x.txt")).isEqualTo("s3://bucket/x.txt");
    }

    @Test
    void readsTheUriOfALocalFileAsItsPath() {
        assertThat(Paths.resolve("/data/", "file:///in/a.warc")).isEqualTo("/in/a.warc");
        assertThat(Paths.resolve("/data/", "file:/in/*.warc")).isEqualTo("/in/*.warc");
    }

    @Test
    void takesAColonInANameForNoScheme() {
        assertThat(Paths.isUri("s3://bucket/x")).isTrue();
        assertThat(Paths.isUri("hdfs:/x")).isTrue();
        assertThat(Paths.isUri("crawl-2024:05.warc")).isFalse();
        assertThat(Paths.resolve("/data/", "crawl-2024:05.warc")).isEqualTo("/data/crawl-2024:05.warc");
    }

    @Test
    void findsTheFolderOfAFile() {
        assertThat(Paths.folderOf("/a/b/c.txt")).isEqualTo("/a/b/");
        assertThat(Paths.folderOf("s3://bucket/c.txt")).isEqualTo("s3://bucket/");
        assertThat(Paths.folderOf("c.txt")).isEmpty();
    }

    @Test
    void findsTheFolderAboveTheFirstWildcard() {
        assertThat(Paths.fixedFolder("/a/b*/c/*.txt")).isEqualTo("/a/");
        assertThat(Paths.fixedFolder("/a/b/c.txt")).isEqualTo("/a/b/");
        assertThat(Paths.fixedFolder("/a/{b,c}/x")).isEqualTo("/a/");
        assertThat(Paths.fixedFolder("/a/b/x?[0-9]")).isEqualTo("/a/b/");
    }

    @Test
    void knowsGlobs() {
        assertThat(Paths.isGlob("/a/*")).isTrue();
        assertThat(Paths.isGlob("/a/b?")).isTrue();
        assertThat(Paths.isGlob("/a/[b]")).isTrue();
        assertThat(Paths.isGlob("/a/{b,c}")).isTrue();
        assertThat(Paths.isGlob("/a/b.txt")).isFalse();
    }
}
