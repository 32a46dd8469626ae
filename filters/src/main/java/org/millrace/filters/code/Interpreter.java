package org.millrace.filters.code;

import java.util.StringTokenizer;

/** The program that a script's first line names, as {@code #!/usr/bin/env -S python3 -u} names {@code python3}. */
final class Interpreter {
    private static final int LONGEST = 512;
    private static final int LINES_OF_SHELL = 5;

    private Interpreter() {}

    /** The program's name without its folder, or the empty string. */
    static String of(String text) {
        int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        if (!text.startsWith("#!", start)) {
            return "";
        }
        String line = text.substring(start + 2, lineEnd(text, start));
        StringTokenizer words = new StringTokenizer(line, " \t\r");
        String program = words.hasMoreTokens() ? base(words.nextToken()) : "";
        if (program.equals("env")) {
            program = "";
            while (words.hasMoreTokens() && program.isEmpty()) {
                String word = words.nextToken();
                program = word.startsWith("-") || word.indexOf('=') > 0 ? "" : base(word);
            }
        }
        return program.equals("sh") ? handedOn(text) : program;
    }

    /** The same without a version: {@code python} of {@code python3.11}. */
    static String withoutVersion(String program) {
        int end = program.length();
        while (end > 0 && (isDigit(program.charAt(end - 1)) || program.charAt(end - 1) == '.')) {
            end--;
        }
        if (end > 0 && end < program.length() && program.charAt(end - 1) == '-') {
            end--;
        }
        return program.substring(0, end);
    }

    /** What a shell script that only starts another program on itself starts: {@code exec scala "$0" "$@"}. */
    private static String handedOn(String text) {
        int start = 0;
        for (int i = 0; i < LINES_OF_SHELL && start < text.length(); i++) {
            int end = lineEnd(text, start);
            String line = text.substring(start, end);
            int exec = line.indexOf("exec ");
            if (exec >= 0 && line.contains("$0")) {
                StringTokenizer words = new StringTokenizer(line.substring(exec + 5), " \t\r\"'");
                return words.hasMoreTokens() ? base(words.nextToken()) : "sh";
            }
            start = end + 1;
        }
        return "sh";
    }

    private static int lineEnd(String text, int start) {
        int most = Math.min(text.length(), start + LONGEST);
        int end = start;
        while (end < most && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static String base(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
