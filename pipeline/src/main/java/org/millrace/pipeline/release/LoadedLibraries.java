package org.millrace.pipeline.release;

import com.github.luben.zstd.util.ZstdVersion;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;

/**
 * The versions of libraries that decide output bytes, as they are loaded here, which on a cluster need not be those that
 * Millrace was built with.
 *
 * @param zstd of zstd-jni
 * @param icu of ICU4J
 * @param unicode of ICU4J's tables
 */
public record LoadedLibraries(String zstd, String icu, String unicode) {

    public static LoadedLibraries here() {
        try {
            // by reflection: the compiler would put the constant's value of its own class path in its place
            String zstd = (String) ZstdVersion.class.getField("VERSION").get(null);
            return new LoadedLibraries(
                    zstd,
                    VersionInfo.ICU_VERSION.toString(),
                    UCharacter.getUnicodeVersion().toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot tell which zstd-jni is loaded", e);
        }
    }

    @Override
    public String toString() {
        return "zstd " + zstd + ", ICU " + icu;
    }
}
