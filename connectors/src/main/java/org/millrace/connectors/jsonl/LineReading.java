package org.millrace.connectors.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.millrace.connectors.bytes.Dates;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.Utf8;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Verdict;

/** Makes an origin and a payload of each line, or says why there is none. */
final class LineReading implements Lines.Reading {
    private static final int TEXT = 0;
    private static final int URI = 1;
    private static final int TITLE = 2;
    private static final int DATE = 3;
    private static final int REPO = 4;
    private static final int PATH = 5;
    private static final int LICENCE = 6;

    private final JsonlConnector settings;
    private final Fields fields;
    private final String source;
    private final String container;
    private final Intake intake;

    LineReading(JsonlConnector settings, String source, String container, Intake intake) {
        this.settings = settings;
        this.source = source;
        this.container = container;
        this.intake = intake;
        fields = new Fields(
                List.of(
                        settings.text(),
                        settings.uri(),
                        settings.title(),
                        settings.date(),
                        settings.repo(),
                        settings.path(),
                        settings.licence()),
                (int) settings.maxLineBytes());
    }

    private Origin at(long offset, long length) {
        return Origin.at(source, "jsonl", container, offset, length);
    }

    @Override
    public void line(long offset, byte[] bytes, int from, int length) {
        Origin origin = at(offset, length);
        int malformed = Utf8.firstMalformed(bytes, from, from + length);
        if (malformed >= 0) {
            intake.failed(
                    origin,
                    new Failure("bad-utf-8", "byte " + (malformed - from) + " of the line begins no UTF-8 sequence"));
            return;
        }
        Fields.Value[] values;
        try {
            values = fields.pick(bytes, from, length);
        } catch (JsonProcessingException e) {
            intake.failed(origin, new Failure("bad-json", message(e)));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from an array
        }
        origin = origin.withUri(values[URI].text())
                .withFetchedAt(Dates.normalise(values[DATE].text()))
                .withRepo(values[REPO].text().toLowerCase(Locale.ROOT))
                .withPath(values[PATH].text());
        Fields.Value text = values[TEXT];
        if (text.isAbsent()) {
            intake.leftOut(origin, Verdict.drop("no-text-field", text.kind()));
        } else if (!text.isString()) {
            intake.failed(
                    origin,
                    new Failure(
                            "not-a-string", "expected a string at '" + settings.text() + "', found " + text.kind()));
        } else {
            Notes notes = Notes.NONE
                    .withFact(Notes.TITLE, values[TITLE].text())
                    .withFact(Notes.LICENCE_STATED, values[LICENCE].text());
            intake.found(origin, new Payload.Text(text.text(), notes));
        }
    }

    /** The column and what was expected, without the text that stands there. */
    private static String message(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at byte " + Math.max(0, e.getLocation().getByteOffset()) + " of the line";
        return "not a JSON object" + place;
    }

    @Override
    public void tooLong(long offset, long length) {
        intake.leftOut(at(offset, length), Limits.tooLarge(length, settings.maxLineBytes()));
    }

    @Override
    public void broken(long offset, Failure failure) {
        intake.failed(at(offset, -1), failure);
    }
}
