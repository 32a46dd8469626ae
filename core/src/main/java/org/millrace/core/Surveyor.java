package org.millrace.core;

/**
 * A step that looks at some files of an archive before the first document of it, because they say something about the
 * others: licence files, package descriptions. What it learns of one container is forgotten before the next.
 */
public interface Surveyor {
    /**
     * Forgets the container before.
     *
     * @param isSurveyed whether the next container's files belong together and are looked at ahead
     */
    void begin(boolean isSurveyed);

    /** Whether the file of that path is to be shown. */
    boolean wants(String path);

    /** Shows a wanted file, in the container's order. */
    void look(String path, String text);

    /** Says that a wanted file could not be read, or was not looked at because of a limit. */
    void unread(String path);

    /** Most wanted files of one container that are shown; the rest is told by {@link #unread}. */
    int mostFiles();

    /** Most bytes of wanted files of one container that are shown; the rest is told by {@link #unread}. */
    long mostBytes();
}
