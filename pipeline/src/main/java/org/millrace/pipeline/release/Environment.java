package org.millrace.pipeline.release;

import java.util.Map;
import java.util.TreeMap;
import org.millrace.pipeline.recipe.CanonicalJson;

/**
 * What else the bytes of a release may depend on: the Java platform and the pinned libraries. Says nothing of engine,
 * parallelism, locale, time or machine, on which they must not.
 */
final class Environment {
    private Environment() {}

    static String json(BuildInfo build) {
        Map<String, Object> map = new TreeMap<>();
        map.put("millrace", build.version());
        map.put("code_digest", build.codeDigest());
        map.put("java", Runtime.version().toString());
        map.put("java_vendor", System.getProperty("java.vendor"));
        LoadedLibraries libraries = LoadedLibraries.here();
        map.put("icu", libraries.icu());
        map.put("unicode", libraries.unicode());
        map.put("zstd", libraries.zstd());
        return CanonicalJson.write(map) + "\n";
    }
}
