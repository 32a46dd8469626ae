package org.millrace.pipeline.command;

import java.io.PrintStream;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.release.ReleaseSealer;

/** Where a command that writes a release puts it, and what it prints of it. */
final class Outcome {
    private Outcome() {}

    /** The release's folder, absolute and without a slash at its end. */
    static String folder(String output, String recipeName) {
        String folder = Paths.absolute(output == null ? "out/" + recipeName : output);
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    static void print(ReleaseSealer.Sealed sealed, String folder) {
        PrintStream out = System.out;
        out.println();
        out.print(sealed.funnel().print());
        if (sealed.funnel().kept() == 0) {
            out.println("nothing was kept: manifest/removed has the reason for each record, the report some examples");
        }
        out.println();
        out.println("content root  " + sealed.contentRoot());
        out.println("release       " + folder);
        out.println("report        " + folder + "/report/index.html");
    }
}
