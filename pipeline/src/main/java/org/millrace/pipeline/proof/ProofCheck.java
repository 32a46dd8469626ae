package org.millrace.pipeline.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millrace.pipeline.release.ContentRoot;
import org.millrace.pipeline.release.MerkleTree;
import org.millrace.pipeline.segment.KeyRange;

/** Checks a proof by itself. What it then proves, it proves of the content root and the seed that it states. */
public final class ProofCheck {
    private static final Pattern FILE =
            Pattern.compile("data/([a-z0-9-]+)/train-([0-9]{5})-of-([0-9]{5})[.]jsonl[.]zst");

    private final Proof proof;
    private final List<String> faults = new ArrayList<>();

    private ProofCheck(Proof proof) {
        this.proof = proof;
    }

    /** One line for each fault; none where the proof holds. */
    public static List<String> faults(Proof proof) {
        ProofCheck check = new ProofCheck(proof);
        try {
            check.checkFiles();
            check.checkPlaces();
        } catch (IllegalArgumentException e) {
            check.faults.add("cannot be read: " + e.getMessage());
        }
        return check.faults;
    }

    private void checkFiles() {
        ContentRoot root = new ContentRoot();
        proof.files().forEach((path, digest) -> root.add(path, HexFormat.of().parseHex(digest)));
        if (!root.hex().equals(proof.contentRoot())) {
            faults.add("its files make the content root " + root.hex() + ", not " + proof.contentRoot());
        }
    }

    private void checkPlaces() {
        Map<String, Proof.Place> places = new TreeMap<>();
        proof.places().forEach(place -> places.put(place.file(), place));
        if (proof.included()) {
            if (places.isEmpty()) {
                faults.add("says that the document is there, and shows no row of it");
            }
            places.values().forEach(this::checkIncluded);
            return;
        }
        for (String file : proof.files().keySet()) {
            if (couldHold(file)) {
                Proof.Place place = places.get(file);
                if (place == null) {
                    faults.add(file + ": could hold the document, and the proof says nothing of it");
                } else {
                    checkAbsent(place);
                }
            }
        }
    }

    /** Whether the document's key falls into the file; so does that of a file whose name says no range. */
    private boolean couldHold(String file) {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            return true;
        }
        int of = Integer.parseInt(name.group(3));
        return KeyRange.partOf(proof.id().key(proof.seed()), of) == Integer.parseInt(name.group(2));
    }

    private void checkIncluded(Proof.Place place) {
        if (place.rows().size() != 1 || !place.rows().get(0).id().equals(proof.id())) {
            faults.add(place.file() + ": does not show one row of the document");
        } else {
            checkRow(place, place.rows().get(0));
        }
    }

    private void checkAbsent(Proof.Place place) {
        place.rows().forEach(row -> checkRow(place, row));
        if (place.documents() == 0) {
            String nothing = HexFormat.of().formatHex(new MerkleTree().root());
            if (!nothing.equals(proof.files().get(place.file()))) {
                faults.add(place.file() + ": is said to be empty, and its root says that it is not");
            }
            return;
        }
        if (place.rows().isEmpty() || place.rows().size() > 2) {
            faults.add(place.file() + ": needs one or two neighbours, has "
                    + place.rows().size());
            return;
        }
        Proof.Row first = place.rows().get(0);
        Proof.Row last = place.rows().get(place.rows().size() - 1);
        boolean areNeighbours = place.rows().size() == 2
                ? first.path().index() + 1 == last.path().index() && stands(first, true) && stands(last, false)
                : (first.path().index() == 0 && stands(first, false))
                        || (first.path().index() == place.documents() - 1 && stands(first, true));
        if (!areNeighbours) {
            faults.add(place.file() + ": the rows shown are not those between which the document would stand");
        }
    }

    /** Whether a row is of another document and stands before or after the place of this one. */
    private boolean stands(Proof.Row row, boolean before) {
        return !row.id().equals(proof.id()) && row.id().isBefore(proof.id(), proof.seed()) == before;
    }

    private void checkRow(Proof.Place place, Proof.Row row) {
        byte[] leaf = MerkleTree.leaf(row.id().toBytes(), HexFormat.of().parseHex(row.textSha256()));
        Optional<byte[]> root = row.path().root(leaf);
        String stated = proof.files().get(place.file());
        if (root.isEmpty() || !HexFormat.of().formatHex(root.get()).equals(stated)) {
            faults.add(place.file() + ": row " + row.path().index() + " does not lead to the file's root");
        }
    }
}
