package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * Writes {@code report/index.html} of a release that documents were taken out of, from its {@code release.json} alone: the
 * page of the release before names hosts that may be among what went.
 */
public final class RetractedReport {
    private final JsonNode release;
    private final Html html = new Html();

    private RetractedReport(JsonNode release) {
        this.release = release;
    }

    public static byte[] write(JsonNode release) {
        return new RetractedReport(release).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        JsonNode retracted = release.path("retracted");
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .text(release.path("name").asText())
                .append(" – release report</title>\n<style>\n")
                .append(ReportPage.STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .text(release.path("name").asText())
                .append("</h1>\n<p>")
                .append(Html.grouped(release.path("documents").asLong()))
                .append(" documents, ")
                .append(Html.grouped(release.path("text_bytes").asLong()))
                .append(" bytes of text.<br>Content root <code>")
                .text(release.path("content_root").asText())
                .append("</code></p>\n<p>")
                .append(Html.grouped(retracted.path("documents").asLong()))
                .append(" documents were taken out after release, as requests on opt-out lists asked: <code>")
                .text(retracted.path("patch").asText())
                .append("</code> tells from which files. The release before has the content root <code>")
                .text(retracted.path("base_content_root").asText())
                .append("</code>.</p>\n");
        funnel();
        sources();
        shares("Languages", release.path("statistics").path("languages"));
        lengths();
        hosts();
        return html.append("</body>\n</html>\n").toString();
    }

    private void funnel() {
        html.append(
                "<h2>Funnel</h2>\n<table>\n<tr><th>step</th><th class=\"n\">in</th><th class=\"n\">out</th></tr>\n");
        for (JsonNode stage : release.path("funnel")) {
            html.append("<tr class=\"step\"><td>")
                    .text(stage.path("step").asText())
                    .append("</td>");
            html.number(stage.path("in").asLong());
            html.number(stage.path("out").asLong());
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void sources() {
        html.append("<h2>Sources</h2>\n<table>\n<tr><th>source</th><th class=\"n\">read</th><th class=\"n\">kept</th>")
                .append("<th class=\"n\">removed</th></tr>\n");
        release.path("sources").fields().forEachRemaining(source -> {
            html.append("<tr class=\"step\"><td>").text(source.getKey()).append("</td>");
            html.number(source.getValue().path("read").asLong());
            html.number(source.getValue().path("kept").asLong());
            html.number(source.getValue().path("removed").asLong());
            html.append("</tr>\n");
        });
        html.append("</table>\n");
    }

    private void shares(String title, JsonNode counts) {
        html.append("<h2>").append(title).append("</h2>\n<table>\n");
        counts.fields()
                .forEachRemaining(one -> row(
                        one.getKey(),
                        one.getValue().asLong(),
                        release.path("documents").asLong()));
        html.append("</table>\n");
    }

    private void lengths() {
        JsonNode lengths = release.path("statistics").path("length_in_characters");
        html.append("<h2>Lengths in characters</h2>\n<table>\n");
        lengths.fields()
                .forEachRemaining(one -> row(
                        one.getKey(),
                        one.getValue().asLong(),
                        lengths.path("p100").asLong()));
        html.append("</table>\n");
    }

    private void hosts() {
        html.append("<h2>Hosts</h2>\n<table>\n");
        for (JsonNode host : release.path("statistics").path("frequent_hosts")) {
            row(
                    host.path("host").asText(),
                    host.path("at_most").asLong(),
                    release.path("documents").asLong());
        }
        html.append("</table>\n");
    }

    private void row(String label, long count, long whole) {
        html.append("<tr class=\"step\"><td>").text(label).append("</td>");
        html.number(count);
        html.bar(count, whole);
        html.append("</tr>\n");
    }
}
