package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;

class CodeLanguageTaggerTest {
    private final CodeLanguageTagger tagger = new CodeLanguageTagger();

    @ParameterizedTest
    @CsvSource({
        "src/a.py,Python,extension",
        "SRC/A.PY,Python,extension",
        "a.c++,C++,extension",
        "x/CMakeLists.txt,CMake,filename",
        "x/Makefile,Makefile,filename",
        "notes.txt,Text,extension",
        "a.blade.php,Blade,extension",
        "a.py.in,Python,extension",
        "wise-men.3,Text,extension",
        "a.tar.gz,,",
        "Makefile/x,,",
        ".py,Python,extension",
        "py,,"
    })
    void goesByTheName(String path, String language, String source) {
        assertTag(path, "", language == null ? "" : language, source == null ? "" : source);
    }

    @Test
    void believesAModelineBeforeTheName() {
        assertTag("a.txt", "# vim: set ft=ruby:\n", "Ruby", "modeline");
        assertTag("a.txt", "/* -*- mode: c++; tab-width: 4 -*- */\n", "C++", "modeline");
        assertTag("a.txt", "; -*-Emacs-Lisp-*-\n", "Emacs Lisp", "modeline");
        assertTag("a.txt", "# vim: set ft=klingon:\n", "Text", "extension");
        assertTag("a.txt", "an example: ft=ruby\n", "Text", "extension");
        assertTag("a.txt", "# vim: titlestring=a\\ ft=perl\n", "Text", "extension");
        assertTag("a.txt", "# vim: titlestring=a\\\\ ft=perl\n", "Perl", "modeline");
    }

    @Test
    void looksForAModelineInTheFirstAndLastFiveLines() {
        String line = "x\n";
        assertTag("a.txt", line.repeat(4) + "# vim: ft=perl\n" + line.repeat(9), "Perl", "modeline");
        assertTag("a.txt", line.repeat(9) + "# vim: ft=perl\n" + line.repeat(4), "Perl", "modeline");
        assertTag("a.txt", line.repeat(5) + "# vim: ft=perl\n" + line.repeat(5), "Text", "extension");
    }

    @Test
    void believesTheInterpreterBeforeTheExtension() {
        assertTag("run", "#!/usr/bin/env -S python3.11 -u\n", "Python", "interpreter");
        assertTag("run", "#! /usr/local/bin/node\n", "JavaScript", "interpreter");
        assertTag("run.ts", "#!/usr/bin/env node\n", "TypeScript", "interpreter");
        assertTag("run", "#!/usr/bin/env X=1 ruby\n", "Ruby", "interpreter");
        assertTag("run", "#!/bin/sh\nexec scala \"$0\" \"$@\"\n!#\n", "Scala", "interpreter");
        assertTag("run", "#!/usr/bin/klingon\n", "", "");
        assertTag("run", "x\n#!/bin/sh\n", "", "");
    }

    @Test
    void letsContentDecideBetweenTheLanguagesOfAnExtension() {
        assertTag("a.h", "#ifndef A_H\nint a(void);\n#endif\n", "C", "content");
        assertTag("a.h", "#include <vector>\nnamespace a {\nclass B;\n}\n", "C++", "content");
        assertTag("a.h", "#import <Foundation/Foundation.h>\n@interface A\n@end\n", "Objective-C", "content");
        assertTag("a.m", "function y = f(x)\n% doubles\ny = 2 * x;\nend\n", "MATLAB", "content");
        assertTag("a.pl", ":- module(a, [b/1]).\nb(X) :- c(X).\n", "Prolog", "content");
        assertTag("a.pl", "use strict;\nmy $x = shift;\n", "Perl", "content");
        assertTag("a.ts", "<?xml version=\"1.0\"?>\n<TS version=\"2.1\"/>\n", "XML", "content");
        assertTag("a.v", "Theorem t : forall n, n = n.\nProof.\nQed.\n", "Rocq Prover", "content");
        assertTag("a.v", "module m(input a);\nendmodule\n", "Verilog", "content");
    }

    @Test
    void takesTheUsualLanguageWhereContentSaysNothing() {
        assertTag("a.h", "", "C", "extension");
        assertTag("a.ts", "", "TypeScript", "extension");
    }

    @Test
    void takesNoneForAGeneralExtensionWhereContentSaysNothing() {
        assertTag("a.sol", "x", "", "");
        assertTag("a.sol", "pragma solidity ^0.8.0;\ncontract A {\n}\n", "Solidity", "content");
    }

    @Test
    void goesByContentAloneWithoutAName() {
        assertTag("", "<?php\necho $x;\n", "PHP", "content");
        assertTag("", "package main\n\nfunc main() {\n}\n", "Go", "content");
        assertTag("", "we met at noon", "", "");
    }

    @Test
    void takesTheNameFromTheAddressUnlessItIsAPage() {
        Origin origin = Origin.at("s", "warc", "a", 0, 1).withUri("https://example.org/x/a.rs?raw=1#L3");
        assertThat(tag(origin, "")).isEqualTo("Rust extension");
        assertThat(tag(origin.withMediaType("text/html"), "")).isEqualTo(" ");
        assertThat(tag(origin.withUri("https://example.rs"), "")).isEqualTo(" ");
        assertThat(tag(origin.withPath("b.go"), "")).isEqualTo("Go extension");
    }

    @Test
    void leavesOtherNotesAlone() {
        Document document =
                Document.of(Origin.at("s", "file", "a", 0, 1), "x").withNotes(Notes.NONE.withFact(Notes.TITLE, "t"));
        assertThat(tagger.tag(document)).isEqualTo(document.notes());
    }

    private void assertTag(String path, String text, String language, String source) {
        assertThat(tag(Origin.at("s", "file", "a.zip", 0, 1).withPath(path), text))
                .as("%s: %s", path, text)
                .isEqualTo(language + " " + source);
    }

    private String tag(Origin origin, String text) {
        Notes notes = tagger.tag(Document.of(origin, text));
        return notes.fact(Notes.CODE_LANGUAGE) + " " + notes.fact(Notes.CODE_LANGUAGE_SOURCE);
    }
}
