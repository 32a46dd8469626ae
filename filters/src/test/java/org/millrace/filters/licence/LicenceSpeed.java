package org.millrace.filters.licence;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.millrace.core.Document;
import org.millrace.core.Origin;
import org.millrace.core.Resource;

/**
 * Measures CPU seconds: of the step on the files of a folder, of looking at its licence files and package descriptions, and of
 * texts that mean to be slow. Not a test: {@code docs/licences.md} has the figures.
 */
final class LicenceSpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LicenceSpeed() {}

    /** A stretch of work. */
    private interface Work {
        void run();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "code" : args[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: no folder " + folder);
            return;
        }
        List<Document> documents = new ArrayList<>();
        List<Document> telling = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString();
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Document document =
                        Document.of(Origin.at("code", "file", "a.zip", 0, 1).withPath(path), text);
                documents.add(document);
                if (ProjectLicences.isTelling(path)) {
                    telling.add(document);
                }
            }
        }
        LicenceTagger tagger = new LicenceTagger(Resource.NONE, 20_000, 1L << 28);
        for (int round = 0; round < 3; round++) { // the last is warm
            tagger.begin(true);
            print(
                    "survey",
                    size(telling),
                    telling.size(),
                    () -> telling.forEach(one -> tagger.look(one.origin().path(), one.text())));
            print("step", size(documents), documents.size(), () -> documents.forEach(tagger::tag));
        }
        for (String words : List.of(
                "licence license GPL ",
                "gnu general public license version 2 or any later ",
                "redistribution and use in source and binary forms ",
                "use modify distribute free ",
                "permission is hereby granted free of charge to any person obtaining a copy ")) {
            for (int size : new int[] {1 << 18, 1 << 20}) {
                String text = words.repeat(size / words.length());
                print("'" + words + "'", size, 1, () -> LicenceFinder.inFile(text));
                print("  as LICENSE", size, 1, () -> LicenceFinder.inLicenceFile(text));
            }
        }
    }

    private static long size(List<Document> documents) {
        return documents.stream().mapToLong(one -> one.text().length()).sum();
    }

    private static void print(String what, long characters, int files, Work work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        double seconds = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d files, %.2f MB, %.3f CPU s, %.4f s a MB%n",
                what,
                files,
                characters / 1e6,
                seconds,
                seconds / (characters / 1e6));
    }
}
