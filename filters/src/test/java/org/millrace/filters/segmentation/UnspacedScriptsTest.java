package org.millrace.filters.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnspacedScriptsTest {
    @Test
    void areThoseWithoutSpacesBetweenWords() {
        assertThat("漢かカｶーกລខမ𠮷々".codePoints()).allMatch(UnspacedScripts::have);
        assertThat("aé한कدΩ1 .\u0301\u200D".codePoints()).noneMatch(UnspacedScripts::have);
    }
}
