package org.millrace.filters.rights.signals;

import java.util.ArrayList;
import java.util.List;

/** Reads the cases of robotstxt-spec-test: its text form of protocol buffers, as far as those files use it. */
final class SpecCases {
    private SpecCases() {}

    /** A question about a robots.txt and the answer that is expected. */
    record Case(String robots, String agent, String url, boolean allowed) {}

    static List<Case> read(List<String> lines) {
        List<Case> cases = new ArrayList<>();
        StringBuilder robots = new StringBuilder();
        String key = "";
        String url = "";
        String agent = "";
        for (String line : lines) {
            String stripped = line.strip();
            int colon = stripped.startsWith("\"") ? -1 : stripped.indexOf(':');
            key = colon < 0 ? key : stripped.substring(0, colon);
            String value = stripped.substring(colon + 1).strip();
            if (colon >= 0 && key.equals("robotstxt")) {
                robots.setLength(0);
            }
            switch (key) {
                case "robotstxt" -> robots.append(value.startsWith("\"") ? text(value) : "");
                case "testurl" -> url = text(value);
                case "useragent" -> agent = value.startsWith("\"") ? text(value) : agent;
                case "expected_outcome" -> {
                    cases.add(new Case(robots.toString(), agent, url, value.equals("ALLOWED")));
                    key = "";
                }
                default -> {
                    // what explains a case
                }
            }
        }
        return cases;
    }

    /** Without the quotes and with what is escaped. */
    private static String text(String quoted) {
        return quoted.substring(1, quoted.lastIndexOf('"')).translateEscapes();
    }
}
