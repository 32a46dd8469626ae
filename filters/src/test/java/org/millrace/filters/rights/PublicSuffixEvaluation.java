package org.millrace.filters.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millrace.filters.url.WebAddress;

/** Counts on how many of the cases of the public suffix list's own test the registrable domain is the expected one. */
public final class PublicSuffixEvaluation {
    private static final Pattern CASE = Pattern.compile("checkPublicSuffix\\('([^']*)', (?:null|'([^']*)')\\);");

    private PublicSuffixEvaluation() {}

    /** Runs; the argument is {@code test_psl.txt}. */
    public static void main(String[] args) throws IOException {
        int cases = 0;
        int agreed = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Matcher matcher = CASE.matcher(line);
            if (matcher.matches()) {
                cases++;
                String host = WebAddress.host(matcher.group(1));
                String found = host == null ? "" : PublicSuffixes.registrable(host);
                String wanted = matcher.group(2) == null ? "" : WebAddress.host(matcher.group(2));
                if (found.equals(wanted)) {
                    agreed++;
                } else {
                    System.out.println("differs: " + line + " found '" + found + "'");
                }
            }
        }
        System.out.println(agreed + " of " + cases);
    }
}
