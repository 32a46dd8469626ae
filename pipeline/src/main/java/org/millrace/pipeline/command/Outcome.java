package org.millrace.pipeline.command;

import java.io.PrintStream;
import java.util.Map;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.release.Funnel;
import org.millrace.pipeline.release.ReleaseSealer;

/** Where a command that writes a release puts it, and what it prints of it. */
final class Outcome {
    private Outcome() {}

    /** The release's folder, absolute and without a slash at its end. */
    static String folder(String output, String recipeName) {
        return Paths.withoutSlash(Paths.absolute(output == null ? "out/" + recipeName : output));
    }

    static void print(ReleaseSealer.Sealed sealed, String folder) {
        PrintStream out = System.out;
        out.println();
        out.print(sealed.funnel().print());
        if (sealed.funnel().kept() == 0) {
            out.println(whyNothing(sealed.funnel()));
        }
        out.println();
        out.println("content root  " + sealed.contentRoot());
        out.println("release       " + folder);
        out.println("report        " + folder + "/report/index.html");
    }

    /** A newcomer's usual slip is the wrong connector, which fails in all records. */
    private static String whyNothing(Funnel funnel) {
        long failed = funnel.stages().stream()
                .flatMap(stage -> stage.reasons().entrySet().stream())
                .filter(reason -> reason.getKey().outcome().equals("failed"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        String where = "manifest/removed has the reason for each record";
        return failed == funnel.read()
                ? "nothing could be read: does each source have the connector for its files? " + where
                : "nothing was kept: " + where;
    }
}
