package org.millrace.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private FolderLock hold(Path work) throws IOException {
        return FolderLock.hold("/out", work.toString(), warnings::add);
    }

    private void assertHeldBy(long process, Path work) {
        assertThatExceptionOfType(FolderInUseException.class)
                .isThrownBy(() -> hold(work))
                .withMessageMatching("the output folder '/out' is being written to by another command "
                        + "[(]process " + process + " on host .+, since 20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z[)]: "
                        + "wait until it is done, or choose another with --output");
    }

    /** Another process that holds the lock of a folder, or tells that it cannot, until it is killed. */
    public static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            try {
                FolderLock.hold("/out", arguments[0], System.err::println);
                System.out.println("holds it");
                System.in.read();
            } catch (FolderInUseException e) {
                System.out.println(e.getMessage());
            }
        }

        static Process start(Path work) throws IOException {
            return new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Other.class.getName(),
                            work.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        static String says(Process process) throws IOException {
            return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void letsOneCommandInAndTellsTheOthersWhoItIs() throws IOException {
        FolderLock first = hold(folder.resolve("a.work"));
        assertHeldBy(ProcessHandle.current().pid(), folder.resolve("a.work"));
        assertHeldBy(ProcessHandle.current().pid(), folder.resolve("a.work"));
        hold(folder.resolve("b.work")).close();
        first.close();
        hold(folder.resolve("a.work")).close();
        assertThat(warnings).isEmpty();
    }

    @Test
    void knowsAFolderByWhateverNameItIsCalled() throws IOException {
        Path work = Files.createDirectories(folder.resolve("deep/a.work"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("deep"));
        try (FolderLock lock = hold(work)) {
            assertThat(lock).isNotNull();
            assertHeldBy(ProcessHandle.current().pid(), link.resolve("a.work"));
            assertHeldBy(ProcessHandle.current().pid(), folder.resolve("deep/../deep/a.work"));
            assertHeldBy(ProcessHandle.current().pid(), Path.of(work + "/"));
        }
    }

    @Test
    void findsALockThatAnotherPartOfThisProcessHasWithoutTakingItAway() throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("a.work"));
        try (FileChannel channel =
                FileChannel.open(work.resolve(FolderLock.NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.lock().isValid()).isTrue();
            assertThatExceptionOfType(FolderInUseException.class)
                    .isThrownBy(() -> hold(work))
                    .withMessageContaining("(which one is not known)");
            assertThat(tryAsAnotherProcess(work)).contains("(which one is not known)");
        }
    }

    @Test
    void keepsOtherProcessesOutAlsoAfterAnotherTryInThisOne() throws IOException, InterruptedException {
        Path work = folder.resolve("a.work");
        long pid = ProcessHandle.current().pid();
        try (FolderLock lock = hold(work)) {
            assertThat(lock).isNotNull();
            assertHeldBy(pid, work);
            assertThat(tryAsAnotherProcess(work)).contains("(process " + pid + " on host ");
        }
        assertThat(tryAsAnotherProcess(work)).isEqualTo("holds it");
    }

    private static String tryAsAnotherProcess(Path work) throws IOException, InterruptedException {
        Process other = Other.start(work);
        String says = Other.says(other);
        other.destroyForcibly().waitFor();
        return says;
    }

    @Test
    void isFreeOnceTheProcessThatHeldItWasKilled() throws IOException, InterruptedException {
        Path work = folder.resolve("a.work");
        Process other = Other.start(work);
        try {
            assertThat(Other.says(other)).isEqualTo("holds it");
            assertHeldBy(other.pid(), work);
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(work.resolve(FolderLock.NAME)).content().contains("process " + other.pid());
        hold(work).close();
    }

    @Test
    void leavesAnEmptyFileBehind() throws IOException {
        Path work = folder.resolve("a.work");
        hold(work).close();
        assertThat(work).isDirectoryContaining(file -> file.endsWith(FolderLock.NAME));
        assertThat(work.resolve(FolderLock.NAME)).isEmptyFile();
    }

    @Test
    void doesNotFailWhereSomebodyDeletedItsWorkFolder() throws IOException {
        Path work = folder.resolve("a.work");
        FolderLock lock = hold(work);
        Files.delete(work.resolve(FolderLock.NAME));
        Files.delete(work);
        lock.close();
        hold(work).close();
        assertThat(work.resolve(FolderLock.NAME)).isEmptyFile();
    }

    @Test
    void givesAFolderBackWhatEverBecomesOfTheTask() throws IOException {
        String work = folder.resolve("a.work").toString();
        assertThat(FolderLock.during("/out", work, warnings::add, () -> "done")).isEqualTo("done");
        assertThatThrownBy(() -> FolderLock.during("/out", work, warnings::add, () -> {
                    throw new IOException("down");
                }))
                .hasMessage("down");
        assertThat(FolderLock.during("/out", work, warnings::add, () -> "again"))
                .isEqualTo("again");
    }

    @Test
    void goesOnWithAWarningWhereTheFileSystemTakesNoLocks() throws IOException {
        Path work = folder.resolve("a.work");
        FolderLock.Locking none = channel -> {
            throw new IOException("No locks available");
        };
        FolderLock.hold("/out", work.toString(), warnings::add, none).close();
        assertThat(warnings)
                .containsExactly("warning: the file system of '" + work.toRealPath()
                        + "' takes no locks (No locks available): see to it that nothing else writes into '/out'"
                        + " meanwhile");
    }

    @Test
    void locksNothingInObjectStores() throws IOException {
        FolderLock first = FolderLock.hold("s3://bucket/out", "s3://bucket/out.work", warnings::add);
        FolderLock second = FolderLock.hold("s3://bucket/out", "s3://bucket/out.work", warnings::add);
        first.close();
        second.close();
        assertThat(warnings).isEmpty();
    }
}
