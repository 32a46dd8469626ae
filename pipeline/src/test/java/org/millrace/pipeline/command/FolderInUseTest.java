package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.files.FolderLock;

/** Every command that writes a folder, while another one does. */
class FolderInUseTest {
    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final List<String> warnings = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void makeARelease() throws IOException {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        Files.writeString(folder.resolve("notes.jsonl"), "{\"text\":\"The mill stands at the river.\"}\n");
        Files.writeString(
                folder.resolve("tiny.yaml"),
                """
                recipe: tiny
                mode: audit
                sources: [{name: notes, connector: jsonl, paths: [notes.jsonl]}]
                steps: [{id: length, use: length, with: {min: 10}}]
                dedup: {exact: yes, index: yes}
                """);
        assertThat(Millrace.run("run", path("tiny.yaml"), "--output", path("old")))
                .isZero();
    }

    @AfterEach
    void printAgain() {
        System.setOut(out);
        System.setErr(err);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** The command is refused while the folder is another's, writes nothing, and does its work afterwards. */
    private void assertWaitsItsTurn(String output, String... command) throws IOException {
        String[] arguments = java.util.Arrays.copyOf(command, command.length + 2);
        arguments[command.length] = "--output";
        arguments[command.length + 1] = path(output);
        printed.reset();
        try (FolderLock lock = FolderLock.hold(path("new"), path("new.work"), warnings::add)) {
            assertThat(lock).isNotNull();
            assertThat(warnings).isEmpty();
            assertThat(Millrace.run(arguments))
                    .as(List.of(arguments).toString())
                    .isEqualTo(2);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("millrace: the output folder '" + path(output) + "' is being written to by another command"
                        + " (process " + ProcessHandle.current().pid() + " on host ");
        assertThat(folder.resolve(output)).doesNotExist();
        assertThat(Millrace.run(arguments))
                .as(printed.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(folder.resolve(output)).isNotEmptyDirectory();
        assertThat(folder.resolve(output).resolve(FolderLock.NAME)).doesNotExist();
    }

    @Test
    void keepsRunOut() throws IOException {
        assertWaitsItsTurn("new", "run", path("tiny.yaml"));
    }

    @Test
    void keepsDecideOut() throws IOException {
        assertWaitsItsTurn("new", "decide", path("old"), "--set", "steps.length.with.min=5");
    }

    @Test
    void keepsRetractOut() throws IOException {
        Files.writeString(
                folder.resolve("list.jsonl"),
                "{\"list\":\"l\",\"version\":\"1\",\"issued\":\"2026-01-01T00:00:00Z\"}\n");
        Files.writeString(folder.resolve("key"), "a key of tombstones");
        String[] retract = {"retract", path("old"), "--lists", path("list.jsonl"), "--key", path("key")};
        assertWaitsItsTurn("new", retract);
        assertThat(Millrace.run("verify", path("new"))).isZero();
    }

    @Test
    void keepsIndexRemoveOutOfAReleasesIndex() throws IOException {
        String[] remove = {"index", "remove", path("old.index"), "--id", "aaaaaaaaaaaaaaaaaaaaaaaaaa"};
        assertWaitsItsTurn("new.index", remove);
    }

    @Test
    void leavesNoWorkFolderInARetractedReleaseWhoseFolderIsGivenWithASlash() throws IOException {
        Files.writeString(
                folder.resolve("list.jsonl"),
                "{\"list\":\"l\",\"version\":\"1\",\"issued\":\"2026-01-01T00:00:00Z\"}\n");
        Files.writeString(folder.resolve("key"), "a key of tombstones");
        assertThat(Millrace.run(
                        "retract",
                        path("old"),
                        "--lists",
                        path("list.jsonl"),
                        "--key",
                        path("key"),
                        "--output",
                        path("new") + "/"))
                .isZero();
        assertThat(folder.resolve("new/.work")).doesNotExist();
        assertThat(folder.resolve("new.work")).isDirectory();
    }
}
