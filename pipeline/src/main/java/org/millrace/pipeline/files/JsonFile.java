package org.millrace.pipeline.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads files that are one JSON object as a whole. */
public final class JsonFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFile() {}

    /**
     * The object.
     *
     * @throws IOException with the file's path where it cannot be read, or is no JSON object
     */
    public static ObjectNode read(String path) throws IOException {
        return read(path, MAPPER);
    }

    /** As {@link #read(String)}, by a mapper with settings of its own. */
    public static ObjectNode read(String path, ObjectMapper mapper) throws IOException {
        JsonNode json;
        try {
            json = mapper.readTree(Storage.readAll(path));
        } catch (JsonProcessingException e) {
            throw new IOException(path + ": not JSON: " + e.getOriginalMessage(), e);
        }
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new IOException(path + ": expected a JSON object");
    }
}
