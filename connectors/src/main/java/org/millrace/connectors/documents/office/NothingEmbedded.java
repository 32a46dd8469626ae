package org.millrace.connectors.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Has Tika leave files within files closed. Without these settings it would look for parsers and detectors on the class path. */
final class NothingEmbedded implements EmbeddedDocumentExtractor {
    private static final String SETTINGS =
            """
            <properties>
              <service-loader dynamic="false" loadErrorHandler="IGNORE"/>
              <detectors><detector class="org.apache.tika.detect.EmptyDetector"/></detectors>
              <parsers><parser class="org.apache.tika.parser.EmptyParser"/></parsers>
            </properties>
            """;

    private static final TikaConfig CONFIG = config();

    private NothingEmbedded() {}

    /** Makes it so for one file. */
    static void set(ParseContext context) {
        context.set(TikaConfig.class, CONFIG);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    }

    private static TikaConfig config() {
        try {
            return new TikaConfig(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException | TikaException e) {
            throw new IllegalStateException("Tika does not take its settings", e);
        }
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return false;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
}
