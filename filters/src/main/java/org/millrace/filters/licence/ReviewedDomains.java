package org.millrace.filters.licence;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.millrace.core.Resource;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.url.HostTable;
import org.millrace.filters.url.WebAddress;

/**
 * Licences of whole sites that somebody has looked at: a list with one site a line, five fields parted by tabs, which are
 * the domain, the licence as an SPDX expression, the reviewer, the date as {@code yyyy-MM-dd}, and {@code text} or {@code
 * media}, for what the licence covers. Blank lines and those that begin with {@code #} are skipped. A row is about the host
 * and everything under it; the longest host counts. Rows for media say nothing about texts.
 */
final class ReviewedDomains {
    private static final double CONFIDENCE = 0.95;
    private static final String FORM = "expected DOMAIN, LICENCE, REVIEWER, DATE and SCOPE, parted by tabs, found ";

    /** What a row says; the reviewer stays in the list. */
    private record Row(String domain, SpdxExpression licence, LocalDate date) {}

    private final HostTable<Row> rows = new HostTable<>();

    /**
     * Reads the list.
     *
     * @throws IllegalArgumentException with list and line where a row is not of that form, or a domain comes twice
     */
    ReviewedDomains(Resource list) {
        ListFile.read(list, this::add);
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] fields = line.split("\t", -1);
        if (fields.length != 5 || fields[2].isBlank()) {
            throw new IllegalArgumentException(FORM + "'" + line + "'");
        }
        WebAddress address = fields[0].contains("/") ? null : WebAddress.parse(fields[0]);
        if (address == null || !address.port().isEmpty()) {
            throw new IllegalArgumentException("expected a domain such as example.org, found '" + fields[0] + "'");
        }
        SpdxExpression licence = SpdxExpression.parse(fields[1]);
        if (licence == null) {
            throw new IllegalArgumentException("expected an SPDX expression, found '" + fields[1] + "'");
        }
        LocalDate date = date(fields[3]);
        switch (fields[4]) {
            case "text" -> put(address.host(), new Row(address.host(), licence, date));
            case "media" -> {} // pictures are not in a corpus of texts
            default -> throw new IllegalArgumentException("expected text or media, found '" + fields[4] + "'");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a date such as 2026-01-31, found '" + text + "'", e);
        }
    }

    private void put(String host, Row row) {
        if (rows.get(host) != null) {
            throw new IllegalArgumentException("a second row for '" + host + "'");
        }
        rows.put(host, row);
    }

    /**
     * What is known of the page at {@code uri}. Where the page states a licence that is more restrictive than the site's,
     * the page's own counts.
     *
     * @param own what the page states, or null
     * @return {@code own} where the site is not listed
     */
    LicenceFinding weighed(String uri, LicenceFinding own) {
        WebAddress address = uri.isEmpty() ? null : WebAddress.parse(uri);
        Row row = address == null ? null : rows.closest(address.host());
        if (row == null) {
            return own;
        }
        LicenceTable table = LicenceTable.builtIn();
        boolean stricter = own != null
                && own.expression() != null
                && table.classOf(own.expression()).compareTo(table.classOf(row.licence())) > 0;
        String evidence = row.domain() + ", reviewed " + row.date();
        return stricter
                ? new LicenceFinding(
                        own.expression(),
                        own.basis(),
                        own.confidence(),
                        own.evidence() + "; against " + row.licence() + " of " + evidence,
                        own.copyright())
                : new LicenceFinding(row.licence(), "domain-table", CONFIDENCE, evidence, "");
    }
}
