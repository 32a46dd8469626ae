package org.millrace.pipeline.retract;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.millrace.core.Digests;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.release.Layout;

/** Copies files of a release that do not change, and finds those that are not what its sums say. */
record Copy(String base, String output, String scratch) {
    /** @throws IOException where the file does not have that digest */
    String copy(String path, String sha256) throws IOException {
        MessageDigest sha = Digests.sha256();
        try (InputStream in = new DigestInputStream(Storage.openAt(base + path, 0), sha)) {
            Storage.write(output + path, scratch, in::transferTo);
        }
        String found = HexFormat.of().formatHex(sha.digest());
        if (!found.equals(sha256)) {
            throw new IOException(base + path + ": its bytes are not those that " + Layout.SUMS
                    + " lists; millrace verify tells more");
        }
        return path;
    }
}
