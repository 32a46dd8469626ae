package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads SPDX expressions by descent; its depth is bounded by {@link SpdxExpression#LONGEST}. */
final class ExpressionParser {
    private static final Pattern REFERENCE =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?(LicenseRef|AdditionRef)-[A-Za-z0-9.-]+");

    private static final Pattern EXCEPTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{2,80}");

    private final List<String> tokens;
    private int at;
    private int terms;

    private ExpressionParser(List<String> tokens) {
        this.tokens = tokens;
    }

    static SpdxExpression parse(String text) {
        if (text.length() > SpdxExpression.LONGEST) {
            return null;
        }
        ExpressionParser parser = new ExpressionParser(tokens(text));
        SpdxExpression result = parser.any(0);
        return parser.at == parser.tokens.size() ? result : null;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '(' || c == ')') {
                tokens.add(String.valueOf(c));
                i++;
            } else if (c <= ' ') {
                i++;
            } else {
                int start = i;
                while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != '(' && text.charAt(i) != ')') {
                    i++;
                }
                tokens.add(text.substring(start, i));
            }
        }
        return tokens;
    }

    private boolean takes(String operator) {
        boolean is = at < tokens.size()
                && (tokens.get(at).equals(operator) || tokens.get(at).equals(LicenceTable.lower(operator)));
        at += is ? 1 : 0;
        return is;
    }

    private SpdxExpression any(int depth) {
        List<SpdxExpression> parts = new ArrayList<>();
        do {
            SpdxExpression part = all(depth);
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (takes("OR"));
        return SpdxExpression.any(parts);
    }

    private SpdxExpression all(int depth) {
        List<SpdxExpression> parts = new ArrayList<>();
        do {
            SpdxExpression part = simple(depth);
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (takes("AND"));
        return SpdxExpression.all(parts);
    }

    private SpdxExpression simple(int depth) {
        if (depth > SpdxExpression.MOST_TERMS) {
            return null;
        }
        if (takes("(")) {
            SpdxExpression inner = any(depth + 1);
            return takes(")") ? inner : null;
        }
        if (at >= tokens.size() || ++terms > SpdxExpression.MOST_TERMS) {
            return null;
        }
        String token = tokens.get(at++);
        if (REFERENCE.matcher(token).matches()) {
            String added = exception();
            return added == null ? null : new SpdxExpression.Term(token, false, added);
        }
        boolean plus = token.endsWith("+");
        String id = LicenceTable.builtIn().spelling(plus ? token.substring(0, token.length() - 1) : token);
        if (id == null) {
            return null;
        }
        String exception = exception();
        return exception == null ? null : LicenceTable.current(id, plus, exception);
    }

    /** What follows WITH; empty where it does not follow, null where it is no exception's id. */
    private String exception() {
        if (!takes("WITH")) {
            return "";
        }
        String token = at < tokens.size() ? tokens.get(at++) : "";
        return EXCEPTION.matcher(token).matches() ? token : null;
    }
}
