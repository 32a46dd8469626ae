package org.millrace.filters.privacy.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Span;

/** JSON web tokens, RFC 7519: three parts of base64url, the first of which is a JSON object with {@code alg}. */
final class WebTokens {
    static final String START = "eyJ";

    private static final Kind KIND = new Kind("SECRET.jwt", "KEY", "jwt-v1");
    private static final int LONGEST_PART = 8_000;
    private static final int SHORTEST_SIGNATURE = 16;
    /** The subject of the sample at jwt.io, {@code "1234567890","name":"John Doe"}, as the token has it. */
    private static final String SAMPLE = "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lI";

    private WebTokens() {}

    /** Looks at a token whose {@link #START} begins at {@code start}. */
    static void find(String text, int start, List<Span> found) {
        if (start > 0 && TokenPattern.isOf('p', text.charAt(start - 1))) {
            return;
        }
        int header = partEnd(text, start);
        int payload = header < text.length() && text.charAt(header) == '.' ? partEnd(text, header + 1) : -1;
        int end =
                payload > 0 && payload < text.length() && text.charAt(payload) == '.' ? partEnd(text, payload + 1) : -1;
        if (end < 0 || end - payload - 1 < SHORTEST_SIGNATURE || !text.startsWith("ey", header + 1)) {
            return;
        }
        if (text.startsWith(SAMPLE, header + 1) || !isHeader(text.substring(start, header))) {
            return;
        }
        found.add(new Span(KIND, start, end, 95));
    }

    private static boolean isHeader(String part) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            return json.startsWith("{") && json.endsWith("}") && json.contains("\"alg\"");
        } catch (IllegalArgumentException e) {
            return false; // not base64url
        }
    }

    private static int partEnd(String text, int from) {
        int i = from;
        while (i < text.length() && i - from < LONGEST_PART && TokenPattern.isOf('w', text.charAt(i))) {
            i++;
        }
        return i;
    }
}
