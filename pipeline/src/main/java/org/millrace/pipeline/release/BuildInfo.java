package org.millrace.pipeline.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Millrace this is. The code's digest is taken over the sources and the build files when Millrace is built, so it is
 * the same in every packaging and changes with every change of code or library version.
 */
public record BuildInfo(String version, String codeDigest) {
    private static final String FILE = "/millrace-build.properties";

    public static BuildInfo get() {
        try (InputStream in = BuildInfo.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build left no " + FILE + ": build with ./mvnw package");
            }
            Properties properties = new Properties();
            properties.load(in);
            return new BuildInfo(properties.getProperty("version"), properties.getProperty("code"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
