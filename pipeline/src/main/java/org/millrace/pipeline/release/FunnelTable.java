package org.millrace.pipeline.release;

import java.util.Comparator;
import java.util.Map;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;

/** The report's funnel: a row for each step, and below it what ended there and why. */
final class FunnelTable {
    private static final int LANGUAGES = 8;

    private final ReleaseSummary summary;
    private final Html html;

    private FunnelTable(ReleaseSummary summary, Html html) {
        this.summary = summary;
        this.html = html;
    }

    static void write(ReleaseSummary summary, Html html) {
        new FunnelTable(summary, html).write(summary.funnel());
    }

    private void write(Funnel funnel) {
        html.append("<h2>Funnel</h2>\n<table>\n<tr><th>step</th><th class=\"n\">in</th><th class=\"n\">left out</th>")
                .append("<th class=\"n\">out</th><th class=\"n\">bytes of text out</th><th></th></tr>\n");
        for (int i = 0; i < funnel.stages().size(); i++) {
            Funnel.Stage stage = funnel.stages().get(i);
            long out = stage.in() - stage.left();
            html.append("<tr class=\"step\"><td>").text(stage.step()).append("</td>");
            html.number(stage.in()).number(stage.left()).number(out);
            if (stage.texts().isEmpty()) {
                html.append("<td></td>");
            } else {
                html.number(stage.bytesIn() - stage.bytesLeft());
            }
            html.bar(out, funnel.read()).append("</tr>\n");
            stage.reasons().forEach((reason, count) -> html.append("<tr class=\"rule\"><td>&emsp;")
                    .text(reason.outcome() + " " + reason.rule())
                    .append("</td><td></td>")
                    .number(count)
                    .append("<td></td><td></td><td></td></tr>\n"));
            if (stage.left() > 0) {
                html.append("<tr class=\"rule\"><td colspan=\"6\"><details><summary>who and what</summary>\n");
                sources(i);
                languages(stage);
                examples(stage);
                failures(stage);
                html.append("</details></td></tr>\n");
            }
        }
        html.append("</table>\n");
        neverBroken(funnel);
    }

    private void sources(int stage) {
        if (summary.sources().size() < 2) {
            return;
        }
        html.append("<table>\n<tr><th>source</th><th class=\"n\">in</th><th class=\"n\">left out</th></tr>\n");
        summary.sources().forEach((source, sum) -> {
            Funnel.Stage own = sum.funnel().stages().get(stage);
            html.append("<tr><td>")
                    .text(source)
                    .append("</td>")
                    .number(own.in())
                    .number(own.left());
            html.append("</tr>\n");
        });
        html.append("</table>\n");
    }

    private void languages(Funnel.Stage stage) {
        if (stage.texts().isEmpty()) {
            return;
        }
        html.append("<table>\n<tr><th>language</th><th class=\"n\">texts in</th><th class=\"n\">left out</th>")
                .append("<th class=\"n\">bytes in</th><th class=\"n\">left out</th></tr>\n");
        stage.texts().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Funnel.TextShare>>comparingLong(
                                entry -> -entry.getValue().in().documents())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LANGUAGES)
                .forEach(entry -> {
                    Funnel.TextShare share = entry.getValue();
                    html.append("<tr><td>").text(entry.getKey()).append("</td>");
                    html.number(share.in().documents()).number(share.left().documents());
                    html.number(share.in().bytes()).number(share.left().bytes());
                    html.append("</tr>\n");
                });
        html.append("</table>\n");
    }

    private void examples(Funnel.Stage stage) {
        if (stage.examples().isEmpty()) {
            return;
        }
        html.append("<table>\n<tr><th>for example</th><th>rule</th><th class=\"n\">value</th>")
                .append("<th class=\"n\">limit</th><th>where</th></tr>\n");
        for (Example example : stage.examples()) {
            html.append("<tr><td><code>").text(example.id()).append("</code></td><td>");
            html.text(example.rule()).append("</td><td class=\"n\">");
            html.text(Decimals.of(example.value()).toPlainString()).append("</td><td class=\"n\">");
            html.text(Decimals.of(example.limit()).toPlainString()).append("</td><td><code>");
            where(example.container(), example.offset());
        }
        html.append("</table>\n");
    }

    private void failures(Funnel.Stage stage) {
        if (stage.failures().isEmpty()) {
            return;
        }
        html.append("<table>\n<tr><th>failed, for example</th><th>rule</th><th>where</th></tr>\n");
        stage.failures()
                .forEach((rule, examples) -> examples.forEach(example -> {
                    html.append("<tr><td><code>").text(example.id()).append("</code></td><td>");
                    html.text(rule).append("</td><td><code>");
                    where(example.container(), example.offset());
                }));
        html.append("</table>\n");
    }

    /** The rest of a row whose last cell has begun. */
    private void where(String container, long offset) {
        html.text(container + (offset < 0 ? "" : " @" + offset)).append("</code></td></tr>\n");
    }

    private void neverBroken(Funnel funnel) {
        if (funnel.neverBroken().isEmpty()) {
            return;
        }
        html.append("<h2>Rules that dropped nothing</h2>\n<p>");
        for (StepRule rule : funnel.neverBroken()) {
            html.append("<code>").text(rule.step() + " " + rule.rule()).append("</code> ");
        }
        html.append("</p>\n");
    }
}
