package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.core.Container;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;

/** One file of records, read by the walk that fits how it is stored. */
final class WarcFile {
    private WarcFile() {}

    static boolean splits(Container container) throws IOException {
        return container.size() > 0 && Layout.of(container).splits();
    }

    /** @param kind the origins' kind; {@code arc} takes its place where the file is one */
    static void read(String kind, String source, Container container, Reading reading, Intake intake)
            throws IOException {
        if (container.size() == 0) {
            intake.failed(
                    Origin.at(source, kind, container.name(), 0, 0),
                    new Failure("empty-file", "the file has no bytes"));
            return;
        }
        Layout layout = Layout.of(container);
        if (container.start() > 0 && !layout.splits()) {
            return; // the range that begins the file has it all
        }
        String found = layout.framing() == Framing.ARC ? "arc" : kind;
        Ledger ledger = new Ledger(source, container.name(), found, intake);
        if (layout.byRecord()) {
            try (MemberWalk walk = new MemberWalk(container, layout, reading, ledger)) {
                walk.walk();
            }
        } else {
            new StreamWalk(container, layout, reading, ledger).walk();
        }
    }
}
