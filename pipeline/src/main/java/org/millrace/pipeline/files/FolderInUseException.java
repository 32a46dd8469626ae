package org.millrace.pipeline.files;

import java.io.IOException;

/** Another command writes into the folder just now. Nothing was read or written. */
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param holder who it is, in words; empty where that is not known */
    FolderInUseException(String folder, String holder) {
        super("the output folder '" + Paths.withoutSlash(folder) + "' is being written to by another command ("
                + (holder.isEmpty() ? "which one is not known" : holder)
                + "): wait until it is done, or choose another with --output");
    }
}
