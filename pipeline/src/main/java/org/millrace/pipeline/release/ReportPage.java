package org.millrace.pipeline.release;

import java.util.List;
import java.util.Map;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.NearDuplicateOdds;
import org.millrace.pipeline.recipe.Recipe;

/** Writes {@code report/index.html}: one page that needs no other file and no network. */
final class ReportPage {
    static final String STYLE =
            """
            body{font:16px/1.5 system-ui,sans-serif;color:#1c2733;background:#fbfaf7;margin:2rem auto;max-width:60rem;padding:0 1rem}
            h1{font-weight:600;margin-bottom:.2rem}h2{font-weight:600;margin-top:2.2rem;border-bottom:1px solid #d8d3c7}
            table{border-collapse:collapse;width:100%}td,th{padding:.25rem .6rem;text-align:left;vertical-align:top}
            th{font-weight:600;color:#5a6672}td.b{width:38%;vertical-align:middle}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            .bar{background:#2f6f8f;height:.7rem;border-radius:2px;min-width:1px}.rule{color:#5a6672}
            details{margin:.2rem 0 .6rem}summary{cursor:pointer}code{font-size:.85em;word-break:break-all}tr.step td{border-top:1px solid #e6e2d8}
            """;

    private final Html html = new Html();

    private ReportPage() {}

    static String write(Recipe recipe, ReleaseSummary summary) {
        return new ReportPage().page(recipe, summary);
    }

    private String page(Recipe recipe, ReleaseSummary summary) {
        Funnel funnel = summary.funnel();
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .text(recipe.name())
                .append(" – release report</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .text(recipe.name())
                .append("</h1>\n<p>")
                .append(Html.grouped(funnel.kept()))
                .append(" documents, ")
                .append(Html.grouped(summary.total().keptBytes()))
                .append(" bytes of text, out of ")
                .append(Html.grouped(funnel.read()))
                .append(" records read.<br>Content root <code>")
                .append(summary.contentRoot())
                .append("</code></p>\n");
        FunnelTable.write(summary, html);
        recipe.dedup().ifPresent(this::nearDuplicates);
        sources(summary);
        edits(recipe, summary.total());
        languages(summary.statistics().languages(), funnel.kept());
        lengths(summary.statistics());
        hosts(summary.statistics(), funnel.kept());
        return html.append("</body>\n</html>\n").toString();
    }

    /** What the bands could find; nothing where only exact duplicates were looked for. */
    private void nearDuplicates(Dedup dedup) {
        dedup.minhash().ifPresent(scheme -> {
            html.append("<h2>Near-duplicates</h2>\n<p>By <code>")
                    .text(scheme.version())
                    .append("</code>, threshold ")
                    .append(Double.toString(dedup.threshold() / 10_000.0))
                    .append(". The chance that a pair is looked at, by its similarity:</p>\n<table>\n");
            for (double similarity : NearDuplicateOdds.SIMILARITIES) {
                html.append("<tr><td>")
                        .append(Double.toString(similarity))
                        .append("</td><td class=\"n\">")
                        .append(NearDuplicateOdds.chance(scheme, similarity))
                        .append("</td></tr>\n");
            }
            html.append("</table>\n");
            NearDuplicateOdds.warning(dedup)
                    .ifPresent(warning ->
                            html.append("<p>Take care: ").text(warning).append(".</p>\n"));
        });
    }

    private void sources(ReleaseSummary summary) {
        html.append("<h2>Sources</h2>\n<table>\n<tr><th>source</th><th class=\"n\">read</th><th class=\"n\">kept</th>")
                .append("<th class=\"n\">removed</th><th class=\"n\">merged</th><th class=\"n\">failed</th></tr>\n");
        summary.sources().forEach((name, sum) -> {
            html.append("<tr class=\"step\"><td>").text(name).append("</td>");
            html.number(sum.read());
            html.number(sum.tally().kept());
            html.number(sum.tally().count("removed"));
            html.number(sum.tally().count("merged"));
            html.number(sum.tally().count("failed"));
            html.append("</tr>\n");
        });
        html.append("</table>\n");
    }

    /** What steps changed in the texts that were kept; nothing where no step changed any. */
    private void edits(Recipe recipe, Tally total) {
        if (total.edits().isEmpty()) {
            return;
        }
        html.append("<h2>Texts changed</h2>\n<table>\n<tr><th>step</th><th class=\"n\">documents</th>")
                .append("<th class=\"n\">places</th></tr>\n");
        for (String step : EditSums.editors(recipe)) {
            EditSums.Sum sum = total.edits().get(step);
            if (sum != null) {
                html.append("<tr class=\"step\"><td>").text(step).append("</td>");
                html.number(sum.documents());
                html.number(sum.places());
                html.append("</tr>\n");
                sum.repairs().forEach((kind, places) -> {
                    html.append("<tr class=\"rule\"><td>&emsp;").text(kind).append("</td><td></td>");
                    html.number(places);
                    html.append("</tr>\n");
                });
            }
        }
        html.append("</table>\n");
    }

    private void languages(Map<String, Long> languages, long kept) {
        html.append("<h2>Languages</h2>\n<table>\n");
        languages.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(language -> row(language.getKey(), language.getValue(), kept));
        html.append("</table>\n");
    }

    private void lengths(Statistics statistics) {
        html.append("<h2>Lengths in characters</h2>\n<table>\n<tr><th>share of documents below</th>")
                .append("<th class=\"n\">length</th><th></th></tr>\n");
        List<Long> lengths = statistics.lengths(ReleaseJson.SHARES);
        for (int i = 0; i < lengths.size(); i++) {
            String share = Decimals.of(ReleaseJson.SHARES[i] * 100).toPlainString() + " %";
            row(share, lengths.get(i), lengths.get(lengths.size() - 1));
        }
        html.append("</table>\n");
    }

    private void hosts(Statistics statistics, long kept) {
        html.append("<h2>Hosts</h2>\n<p>About ")
                .append(Html.grouped(statistics.distinctHosts()))
                .append(" distinct hosts. The most frequent, at most:</p>\n<table>\n");
        statistics.topHosts(ReleaseJson.TOP_HOSTS).forEach(host -> row(host.name(), host.atMost(), kept));
        html.append("</table>\n");
    }

    private void row(String label, long count, long whole) {
        html.append("<tr class=\"step\"><td>").text(label).append("</td>");
        html.number(count);
        html.bar(count, whole);
        html.append("</tr>\n");
    }
}
