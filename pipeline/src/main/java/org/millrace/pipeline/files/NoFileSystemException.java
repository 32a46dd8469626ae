package org.millrace.pipeline.files;

/** An address is of a store that nothing on the class path can reach. */
public final class NoFileSystemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoFileSystemException(String path, Throwable cause) {
        super(
                "no file system for '" + path
                        + "': paths are local ones, unless Beam's module for other addresses is on"
                        + " the class path (docs/clusters.md)",
                cause);
    }
}
