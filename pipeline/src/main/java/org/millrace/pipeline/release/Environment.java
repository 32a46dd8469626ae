package org.millrace.pipeline.release;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
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
        map.put("icu", VersionInfo.ICU_VERSION.toString());
        map.put("unicode", UCharacter.getUnicodeVersion().toString());
        map.put("zstd", com.github.luben.zstd.util.ZstdVersion.VERSION);
        return CanonicalJson.write(map) + "\n";
    }
}
