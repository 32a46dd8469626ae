package org.millrace.connectors.archive;

import java.io.IOException;
import org.millrace.connectors.bytes.Compression;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.StorageStream;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Parameter;

/**
 * Reads the files in a zip, 7z or tar archive (tar plain or under gzip, zstd, bzip2, xz, lz4 or compress; all told by
 * content): each member is reported once, in the archive's order.
 *
 * <p>Origins are of kind {@code file}: {@code path} is the member's cleaned name, {@code offset} its ordinal from 0,
 * {@code length} its uncompressed bytes (-1 where they are not known), and the locator {@code container!path}, with
 * {@code #2}, {@code #3}, … where a path repeats. The uri is {@code https://} with repo and path where the repo is given.
 *
 * <p>A text file is found as plain text whatever its language, so that nothing is stripped from the pages among code; the
 * origin's media type says what it is by its name. Document files (PDF, DOCX and their like) are told by their bytes and found
 * under their type. Archives in archives are binary files.
 *
 * <ul>
 *   <li>left out: {@code not-a-file} (evidence {@code directory}, {@code symlink}, {@code hardlink}, {@code device},
 *       {@code fifo}), {@code binary}, {@code too-large} (bytes)
 *   <li>failed members: {@code unsafe-path}, {@code encrypted}, {@code unsupported-method}, {@code bad-crc},
 *       {@code bad-size}, {@code bad-member}, {@code truncated}, {@code bad-gzip}, …
 *   <li>failed archives, or their rest, which is one failure of unknown length: {@code too-many-members},
 *       {@code too-many-bytes}, {@code bad-directory}, {@code bad-header}, {@code unknown-format}; {@code empty-file}
 * </ul>
 *
 * <p>Memory is one member and the archive's list of names; a tar's names only for telling repeated ones.
 *
 * @param repo repository that the archive is a copy of, as {@code host/owner/name}, or empty
 * @param maxMemberBytes bytes of the largest member that is read
 * @param maxTotalBytes bytes that are taken out of one archive
 * @param maxMembers members that are read of one archive
 */
public record ArchiveConnector(
        @Parameter("") String repo,
        @Parameter("16777216") long maxMemberBytes,
        @Parameter("17179869184") long maxTotalBytes,
        @Parameter("1000000") int maxMembers)
        implements Connector {
    public ArchiveConnector {
        Limits.requireHeldBytes("max-member-bytes", maxMemberBytes);
        Limits.requirePositive("max-total-bytes", maxTotalBytes);
        Limits.requirePositive("max-members", maxMembers);
        if (!repo.isEmpty() && (repo.split("/", -1).length < 3 || repo.contains("://"))) {
            throw new IllegalArgumentException("need repo as host/owner/name, got repo='" + repo + "'");
        }
    }

    @Override
    public boolean holdsProjects() {
        return true;
    }

    @Override
    public void read(String source, Container container, Intake intake) throws IOException {
        Origin whole = Origin.at(source, "file", container.name(), 0, container.size());
        if (container.size() == 0) {
            intake.failed(whole, new Failure("empty-file", "the file has no bytes"));
            return;
        }
        if (container.start() > 0) {
            return; // does not split: the range that begins the file has it all
        }
        Members members = new Members(this, source, container.name(), intake);
        Compression compression;
        try (Tape head = new Tape(container.openAt(0), 0)) {
            if (isZip(head)) {
                ZipWalk.walk(container, members);
                return;
            }
            if (isSevenZip(head)) {
                SevenZipWalk.walk(container, members);
                return;
            }
            compression = Compression.of(head);
        }
        Failure damage;
        try (Tape head = new Tape(compression.decode(container.openAt(0)), 0)) {
            if (TarWalk.isAt(head)) {
                tar(container, compression, members);
                return;
            }
            damage = head.damage() == null ? null : head.damage().failure();
        }
        intake.failed(
                whole,
                damage != null
                        ? damage
                        : new Failure("unknown-format", "expected a zip, a 7z or a tar, plain or compressed"));
    }

    private void tar(Container container, Compression compression, Members members) throws IOException {
        try (StorageStream storage = new StorageStream(container.openAt(0));
                CountedStream content = new CountedStream(compression.decode(storage), maxTotalBytes)) {
            TarWalk.walk(content, storage::check, members);
        }
    }

    /** The signature of a member, of the end of an empty archive, or of an archive in parts that is whole after all. */
    private static boolean isZip(Tape tape) throws IOException {
        return tape.ensure(4) >= 4
                && tape.at(0) == 'P'
                && tape.at(1) == 'K'
                && ((tape.at(2) == 3 && tape.at(3) == 4)
                        || (tape.at(2) == 5 && tape.at(3) == 6)
                        || (tape.at(2) == 7 && tape.at(3) == 8)
                        || (tape.at(2) == '0' && tape.at(3) == '0'));
    }

    private static boolean isSevenZip(Tape tape) throws IOException {
        return tape.ensure(6) >= 6
                && tape.at(0) == '7'
                && tape.at(1) == 'z'
                && tape.at(2) == (byte) 0xbc
                && tape.at(3) == (byte) 0xaf
                && tape.at(4) == 0x27
                && tape.at(5) == 0x1c;
    }
}
