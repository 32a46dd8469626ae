package org.millrace.pipeline.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.millrace.pipeline.files.Storage;

/** Reads the rows of a {@code .jsonl.zst} file one after another. */
public final class RowReader implements Closeable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String path;
    private final BufferedReader lines;

    public RowReader(String path) throws IOException {
        this.path = path;
        lines = new BufferedReader(new InputStreamReader(
                new ZstdInputStream(Storage.openAt(path, 0)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * The next row, or null after the last.
     *
     * @throws IOException with the file's path where it is damaged or a line is no JSON object
     */
    public JsonNode next() throws IOException {
        String line = nextLine();
        if (line == null) {
            return null;
        }
        JsonNode row;
        try {
            row = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException(path + ": a line is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!row.isObject()) {
            throw new IOException(path + ": a line is no JSON object");
        }
        return row;
    }

    /** The next row as it stands there, or null after the last. */
    public String nextLine() throws IOException {
        try {
            return lines.readLine();
        } catch (IOException e) { // of the decompressor, which knows no file
            throw new IOException(path + ": damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
