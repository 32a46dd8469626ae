package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Limits;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Intake;
import org.millrace.core.Parameter;

/**
 * Reads the text of WET files (WARC files of {@code conversion} records, as Common Crawl publishes them) through damage,
 * with the places, causes and limits of {@link WarcConnector}.
 *
 * <p>Found are {@code conversion} records of {@code text/plain}; origins are of kind {@code wet}. Left out:
 * {@code record-type}, {@code media-type}, {@code too-large}. Failed: {@code bad-utf-8}, and the lost stretches.
 *
 * @param maxRecordBytes bytes of the longest text that is held
 */
public record WetConnector(@Parameter("33554432") long maxRecordBytes) implements Connector {
    public WetConnector {
        Limits.requireHeldBytes("max-record-bytes", maxRecordBytes);
    }

    @Override
    public boolean splits(Container container) throws IOException {
        return WarcFile.splits(container);
    }

    @Override
    public void read(String source, Container container, Intake intake) throws IOException {
        WarcFile.read("wet", source, container, new TextReading((int) maxRecordBytes), intake);
    }
}
