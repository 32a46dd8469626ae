package org.millrace.pipeline.files;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Keeps a second command from writing into a folder while a first one does: a lock of the operating system on the file
 * {@value #NAME} of its work folder. It goes with the process that holds it, however that ends, so none is ever left over.
 *
 * <p>The file stays when the lock is given back: were it deleted, one command could lock the deleted file and another its
 * successor. It is no part of a release.
 *
 * <p>Folders of object stores are not locked, for these know no locks; nor are those of a file system that refuses them.
 */
public final class FolderLock implements Closeable {
    /** The file in the work folder. While it is locked it says by whom. */
    public static final String NAME = "lock";

    /** Where the lock is; far behind what the file holds, for some systems let nobody read what is locked. */
    private static final long PLACE = 1L << 30;

    private static final int LONGEST_HOLDER = 400;

    /** Those of this JVM: closing a second channel on a file would give back the lock that the first one has on it. */
    private static final ConcurrentMap<Path, FolderLock> HELD = new ConcurrentHashMap<>();

    /** For the same reason: channels on files that this JVM has locked in a way that {@link #HELD} does not know of. */
    private static final Queue<FileChannel> NEVER_CLOSED = new ConcurrentLinkedQueue<>();

    private final Path file;
    private final String holder;
    private FileChannel channel;

    private FolderLock(Path file, String holder) {
        this.file = file;
        this.holder = holder;
    }

    /** What needs the folder for itself. */
    public interface Task<T> {
        T run() throws IOException;
    }

    /** Takes a lock on a file, or tells by null that another process has it. */
    interface Locking {
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    /**
     * Locks a folder until {@link #close}.
     *
     * @param output the folder that is to be written to, for the message
     * @param work its work folder, where the lock is; made where it is not there
     * @param warnings takes a line where the file system knows no locks
     * @throws FolderInUseException where another command has it, of this process or of another, on this machine or another
     *     one that shares the file system
     */
    public static FolderLock hold(String output, String work, Consumer<String> warnings) throws IOException {
        return hold(output, work, warnings, channel -> channel.tryLock(PLACE, 1, false));
    }

    /** As {@link #hold}, for as long as {@code task} takes. */
    public static <T> T during(String output, String work, Consumer<String> warnings, Task<T> task) throws IOException {
        FolderLock lock = hold(output, work, warnings);
        try {
            return task.run();
        } finally {
            lock.close();
        }
    }

    static FolderLock hold(String output, String work, Consumer<String> warnings, Locking locking) throws IOException {
        if (Paths.isUri(work)) {
            return new FolderLock(null, "");
        }
        Path file = made(work).resolve(NAME);
        FolderLock lock = new FolderLock(
                file,
                "process " + ProcessHandle.current().pid() + " on host " + host() + ", since "
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        FolderLock other = HELD.putIfAbsent(file, lock);
        if (other != null) {
            throw new FolderInUseException(output, other.holder);
        }
        try {
            lock.lock(output, warnings, locking);
            return lock;
        } catch (IOException | RuntimeException e) {
            HELD.remove(file, lock);
            throw e;
        }
    }

    private static Path made(String work) throws IOException {
        try {
            return Files.createDirectories(Path.of(work)).toRealPath();
        } catch (IOException e) {
            throw unwritable(work, e);
        }
    }

    private static IOException unwritable(String work, IOException e) {
        return new IOException("cannot write to the work folder '" + work + "': " + e.getMessage(), e);
    }

    private void lock(String output, Consumer<String> warnings, Locking locking) throws IOException {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(file.getParent().toString(), e);
        }
        FileLock taken;
        try {
            taken = locking.tryLock(channel);
        } catch (OverlappingFileLockException e) {
            NEVER_CLOSED.add(channel);
            throw new FolderInUseException(output, holder());
        } catch (IOException e) {
            warnings.accept("warning: the file system of '" + file.getParent() + "' takes no locks (" + e.getMessage()
                    + "): see to it that nothing else writes into '" + output + "' meanwhile");
            return;
        }
        if (taken == null) {
            String who = holder();
            channel.close();
            throw new FolderInUseException(output, who);
        }
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** What the file says. */
    private String holder() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /** Gives the folder back. Does not fail, for what was to be written there is written. */
    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try (FileChannel closing = channel) {
            closing.truncate(0);
        } catch (IOException e) {
            // somebody deleted the file from a network file system, and the lock with it
        } finally {
            channel = null;
            HELD.remove(file, this); // behind the closing, see there
        }
    }
}
