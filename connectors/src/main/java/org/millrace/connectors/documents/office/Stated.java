package org.millrace.connectors.documents.office;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.millrace.core.Notes;

/** What a file states about itself, as Tika finds it. */
final class Stated {
    private static final int LONGEST = 1000;

    private Stated() {}

    static Notes notes(Metadata stated) {
        return Notes.NONE
                .withFact(Notes.TITLE, line(stated.get(TikaCoreProperties.TITLE)))
                .withFact(Notes.AUTHOR, line(stated.get(TikaCoreProperties.CREATOR)))
                .withFact(Notes.DESCRIPTION, line(stated.get(TikaCoreProperties.COMMENTS)))
                .withFact(Notes.DATE_PUBLISHED, day(stated.get(TikaCoreProperties.CREATED)));
    }

    private static String line(String stated) {
        if (stated == null || stated.length() > LONGEST) {
            return "";
        }
        StringBuilder line = new StringBuilder(stated.length());
        for (int i = 0; i < stated.length(); i++) {
            char c = stated.charAt(i);
            line.append(c < ' ' || c == '\u00a0' ? ' ' : c);
        }
        return line.toString().strip();
    }

    /** The day of a time that Tika writes as {@code 2020-01-02T03:04:05Z}; unset fields come as years before 1900. */
    private static String day(String stated) {
        return stated != null && stated.length() >= 10 && stated.charAt(4) == '-' && stated.compareTo("19") >= 0
                ? stated.substring(0, 10)
                : "";
    }
}
