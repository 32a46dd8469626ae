package org.millrace.filters.privacy.weak;

import java.util.regex.MatchResult;
import org.millrace.filters.privacy.scan.Kind;

/**
 * Finds addresses that are spelled out: {@code jane [at] corp [dot] com}, {@code jane (at) corp.com}. Rule
 * {@code email-obfuscated-v1}. Both marks need brackets, or capitals: {@code jane AT corp DOT com}.
 */
final class ObfuscatedEmailFinder extends Matcher {
    private static final String AT = " {0,2}(?:[\\[({<] {0,1}(?:at|@|AT) {0,1}[\\])}>]| AT ) {0,2}";
    private static final String DOT = "(?: {0,2}(?:[\\[({<] {0,1}(?:dot|DOT|\\.) {0,1}[\\])}>]| DOT ) {0,2}|\\.)";

    ObfuscatedEmailFinder() {
        super(
                new Kind("EMAIL_OBFUSCATED", "EMAIL", "email-obfuscated-v1"),
                "(?<![0-9A-Za-z._-])([0-9A-Za-z][0-9A-Za-z._-]{0,40}" + AT + "[0-9A-Za-z-]{1,40}(?:" + DOT
                        + "[A-Za-z0-9-]{2,20}){1,4})(?![0-9A-Za-z])");
    }

    @Override
    int score(String text, MatchResult match) {
        return match.group(1).contains("example") ? 0 : 70;
    }
}
