package org.millrace.pipeline.refine;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.millrace.core.Digests;
import org.millrace.pipeline.files.FileContainer;

/**
 * A piece of input that is processed as a whole: a file, or a fixed range of one. How input is cut into units depends on
 * the recipe and the input and never on how many workers there are.
 *
 * @param ordinal place among all units of the run, by source, container and start
 * @param container the file's name in the ledger
 * @param path where it lies
 * @param size bytes of the whole file
 * @param modified the file's time stamp, in milliseconds: a hint that it is as it was, see {@link UnitResult}
 */
public record Unit(
        int ordinal, String source, String container, String path, long size, long modified, long start, long end)
        implements Serializable {

    /** Name of the unit's folder: the same in every run, wherever the file lies. */
    public String name() {
        byte[] digest = Digests.sha256()
                .digest((source + "\n" + container + "\n" + start + "\n" + end).getBytes(StandardCharsets.UTF_8));
        return source + "-" + HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
    }

    FileContainer open() {
        return new FileContainer(path, container, size, start, end);
    }

    Unit at(int newOrdinal) {
        return new Unit(newOrdinal, source, container, path, size, modified, start, end);
    }
}
