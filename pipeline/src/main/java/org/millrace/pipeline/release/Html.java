package org.millrace.pipeline.release;

import java.util.Locale;

/** HTML as it is written, with the cells that the report's tables are made of. */
final class Html {
    private final StringBuilder html = new StringBuilder(1 << 14);

    /** Appends markup as it is. */
    Html append(String markup) {
        html.append(markup);
        return this;
    }

    /** Appends text. */
    Html text(String text) {
        return append(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    /** A cell with a number, its thousands apart. */
    Html number(long count) {
        return append("<td class=\"n\">").append(grouped(count)).append("</td>");
    }

    /** A cell with a bar as long as the part is of the whole. */
    Html bar(long part, long whole) {
        long permille = whole == 0 ? 0 : part * 1000 / whole;
        return append("<td class=\"b\"><div class=\"bar\" style=\"width:" + permille / 10 + "." + permille % 10
                + "%\"></div></td>");
    }

    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
