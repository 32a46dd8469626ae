package org.millrace.pipeline.refine;

import java.io.IOException;
import java.util.List;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Extraction;
import org.millrace.core.Extractor;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Payload;
import org.millrace.core.Surveyor;
import org.millrace.core.Verdict;

/**
 * Shows the files of one container that a step wants to know before the first document: the container is read once more,
 * ahead, and nothing is written. A unit of such a container is always all of it, so what is learnt follows from the unit's
 * bytes alone.
 */
final class Survey {
    private final List<Surveyor> surveyors;
    private final Extractor extractor;

    Survey(List<Surveyor> surveyors, Extractor extractor) {
        this.surveyors = surveyors;
        this.extractor = extractor;
    }

    /** Has each step forget the container before, and shows it this one where its files belong together. */
    void of(Connector connector, String source, Container container) throws IOException {
        boolean holds = connector.holdsProjects();
        for (Surveyor surveyor : surveyors) {
            surveyor.begin(holds);
            if (holds) {
                connector.read(source, container, new Looking(surveyor));
            }
        }
    }

    /** One step's look at one container. */
    private final class Looking implements Intake {
        private final Surveyor surveyor;
        private int files;
        private long bytes;

        Looking(Surveyor surveyor) {
            this.surveyor = surveyor;
        }

        @Override
        public void found(Origin origin, Payload payload) {
            String path = origin.path();
            if (!surveyor.wants(path)) {
                return;
            }
            files++;
            bytes += Math.max(0, origin.length());
            if (files > surveyor.mostFiles() || bytes > surveyor.mostBytes()) {
                surveyor.unread(path);
                return;
            }
            Extraction extraction = extractor.extract(payload, "");
            if (extraction instanceof Extraction.Found found) {
                surveyor.look(path, found.text());
            } else if (extraction instanceof Extraction.Nothing nothing
                    && nothing.reason().rule().equals("no-text")) {
                surveyor.look(path, "");
            } else {
                surveyor.unread(path);
            }
        }

        @Override
        public void leftOut(Origin origin, Verdict.Drop reason) {
            boolean isFile = !reason.rule().equals("not-a-file"); // a folder or a link of that name says nothing
            if (isFile && surveyor.wants(origin.path())) {
                surveyor.unread(origin.path());
            }
        }

        @Override
        public void failed(Origin origin, Failure failure) {
            boolean isRest = origin.path().isEmpty() && !failure.cause().equals("unsafe-path");
            if (isRest || surveyor.wants(origin.path())) {
                surveyor.unread(origin.path()); // of the archive's rest nobody knows what it held
            }
        }
    }
}
