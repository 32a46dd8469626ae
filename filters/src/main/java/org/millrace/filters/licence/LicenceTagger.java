package org.millrace.filters.licence;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Surveyor;
import org.millrace.core.Tagger;

/**
 * Writes a document's licence into its notes.
 *
 * <ul>
 *   <li>{@code license_spdx}: an SPDX expression, {@code NONE} (looked, and nothing is there) or {@code NOASSERTION}
 *       (nothing to look at, or it could not be told)
 *   <li>{@code license_class}: permissive, permissive-unrated, weak-copyleft, strong-copyleft, restricted or unknown
 *   <li>{@code license_basis}: spdx-header, reuse, notice, file, metadata, forge; html-rel, html-meta, jsonld, html-text,
 *       domain-table
 *   <li>{@code license_evidence}: what it was told by; and the signal {@code license_conf}, 0 to 1
 *   <li>{@code copyright_line}: who holds the rights, which goes into the release's NOTICE and nowhere else
 * </ul>
 *
 * <p>Of a file with a path the most specific evidence decides: its own SPDX tag, REUSE files, a notice in its header, the
 * nearest licence file or package description up its folders, and what the record itself states
 * ({@code license_stated}). The files of an archive are surveyed first; where more of them than {@code files} or {@code
 * bytes} would have to be read, or one cannot be read, nothing is told from the files around a document.
 *
 * <p>{@code domains} lists sites whose licence somebody has looked at: one a line, five fields parted by tabs, which are
 * the domain, an SPDX expression, the reviewer, the date and {@code text} or {@code media}. For a page of such a site it
 * counts more than a link, unless the page states a licence that is more restrictive.
 */
public final class LicenceTagger implements Tagger, Surveyor {
    /** Fact: an SPDX expression, NONE or NOASSERTION. */
    public static final String SPDX = "license_spdx";

    /** Fact: the word of a {@link LicenceClass}. */
    public static final String CLASS = "license_class";

    public static final String BASIS = "license_basis";
    public static final String EVIDENCE = "license_evidence";

    /** Signal, 0 to 1. */
    public static final String CONFIDENCE = "license_conf";

    private static final int LONGEST_EVIDENCE = 500;

    private final ReviewedDomains domains;
    private final int files;
    private final long bytes;
    private ProjectLicences project = new ProjectLicences();
    private boolean surveyed;
    private boolean incomplete;

    /**
     * A tagger.
     *
     * @param domains reviewed sites; none where it is left out
     * @param files licence files and package descriptions that are read of one archive
     * @param bytes bytes that are read of them
     */
    public LicenceTagger(
            @Parameter("") Resource domains, @Parameter("20000") int files, @Parameter("268435456") long bytes) {
        if (files < 0 || bytes < 0) {
            throw new IllegalArgumentException(
                    "need files >= 0 and bytes >= 0, got files=" + files + ", bytes=" + bytes);
        }
        this.domains = new ReviewedDomains(domains);
        this.files = files;
        this.bytes = bytes;
    }

    @Override
    public void begin(boolean isSurveyed) {
        project = new ProjectLicences();
        surveyed = isSurveyed;
        incomplete = false;
    }

    @Override
    public boolean wants(String path) {
        return ProjectLicences.isTelling(path);
    }

    @Override
    public void look(String path, String text) {
        project.add(path, text);
    }

    @Override
    public void unread(String path) {
        incomplete = true;
    }

    @Override
    public int mostFiles() {
        return files;
    }

    @Override
    public long mostBytes() {
        return bytes;
    }

    @Override
    public Notes tag(Document document) {
        Notes notes = document.notes();
        LicenceFinding found = find(document);
        if (found == null) {
            boolean looked =
                    (surveyed && !incomplete) || !notes.fact(Notes.PAGE_TYPE).isEmpty();
            String value = looked ? SpdxExpression.NONE : SpdxExpression.NOASSERTION;
            String evidence = surveyed && incomplete ? "not all licence files of the archive were read" : "";
            return notes.withFact(SPDX, value)
                    .withFact(CLASS, LicenceClass.UNKNOWN.word())
                    .withFact(EVIDENCE, evidence);
        }
        LicenceClass licenceClass = found.expression() == null
                ? LicenceClass.UNKNOWN
                : LicenceTable.builtIn().classOf(found.expression());
        String evidence = found.evidence();
        return notes.withFact(SPDX, found.spdx())
                .withFact(CLASS, licenceClass.word())
                .withFact(BASIS, found.basis())
                .withFact(EVIDENCE, evidence.substring(0, Math.min(evidence.length(), LONGEST_EVIDENCE)))
                .withFact(Notes.COPYRIGHT, found.copyright())
                .withSignal(CONFIDENCE, found.confidence());
    }

    private LicenceFinding find(Document document) {
        Notes notes = document.notes();
        String path = document.origin().path();
        if (!notes.fact(Notes.PAGE_TYPE).isEmpty() && path.isEmpty()) {
            return domains.weighed(document.origin().uri(), PageLicences.of(notes));
        }
        String stated = notes.fact(Notes.LICENCE_STATED);
        if (path.isEmpty()) {
            return stated.isEmpty() ? domains.weighed(document.origin().uri(), PageLicences.of(notes)) : forge(stated);
        }
        LicenceFinding own = LicenceFinder.inFile(document.text());
        if (own != null && own.basis().equals("spdx-header")) {
            return own;
        }
        LicenceFinding reuse = incomplete ? null : project.reuse(path);
        if (reuse != null) {
            return withCopyright(reuse, own, document);
        }
        if (own != null) {
            return own;
        }
        LicenceFinding near = incomplete ? null : project.nearest(path);
        if (near != null) {
            return withCopyright(near, null, document);
        }
        return stated.isEmpty() ? null : withCopyright(forge(stated), null, document);
    }

    private static LicenceFinding forge(String stated) {
        SpdxExpression licence = PackageMetadata.expression(stated);
        return new LicenceFinding(licence, "forge", licence == null ? 0 : 0.7, "stated by the record", "");
    }

    /** The file's own line of copyright goes before that of its project. */
    private static LicenceFinding withCopyright(LicenceFinding found, LicenceFinding own, Document document) {
        String line = own == null ? Copyrights.first(document.text(), LicenceFinder.HEAD) : own.copyright();
        return line.isEmpty()
                ? found
                : new LicenceFinding(found.expression(), found.basis(), found.confidence(), found.evidence(), line);
    }
}
