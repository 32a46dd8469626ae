package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Fields that stand in a row only where they say something. */
final class Json {
    private Json() {}

    static void writeText(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    static void writeNumber(JsonGenerator json, String name, long value, long unknown) throws IOException {
        if (value != unknown) {
            json.writeNumberField(name, value);
        }
    }
}
