package org.millrace.pipeline.refine;

import java.io.IOException;
import java.io.Serializable;
import org.millrace.pipeline.files.Paths;
import org.millrace.pipeline.files.Storage;

/**
 * The folder beside a release where the phases leave their results, so that a run which was stopped goes on where it was.
 * It may be deleted when the release is done.
 *
 * @param folder absolute path or URI
 * @param units folder of the run that refined the units: another one's where its results are decided anew
 * @param compressed whether texts are compressed there: worth its time where they travel through a network
 */
public record Work(String folder, String units, boolean compressed) implements Serializable {

    /** A run that refines its own units; texts are compressed unless the folder is local. */
    public Work(String folder) {
        this(folder, folder, !Storage.isLocal(folder));
    }

    /** That of a run into the folder {@code output}, with or without a slash at its end. */
    public static Work beside(String output) {
        return new Work(Paths.withoutSlash(output) + ".work");
    }

    /** A run in another folder that takes over this one's units. */
    public Work decidedIn(String other) {
        return new Work(other, units, compressed);
    }

    /** The same folder, with texts compressed wherever it is. */
    public Work withCompression() {
        return new Work(folder, units, true);
    }

    /** For files that are not finished; on the same file system as everything else. */
    public String scratch() {
        return folder + "/scratch";
    }

    public String unit(Unit unit) {
        return units + "/refine/" + unit.name();
    }

    public String marker(Unit unit) {
        return unit(unit) + "/done.json";
    }

    /** A glob that matches the marker of every finished unit. */
    public String markers() {
        return units + "/refine/*/done.json";
    }

    public String segment(Unit unit, int number) {
        return unit(unit) + "/" + number + ".segment";
    }

    public String signatures(Unit unit) {
        return unit(unit) + "/signatures";
    }

    /** Hashes and places of the passages of a unit's documents. */
    public String passages(Unit unit) {
        return unit(unit) + "/passages";
    }

    /** What an audited unit's documents were measured to be. */
    public String audit(Unit unit) {
        return unit(unit) + "/audit";
    }

    /** Decisions of deduplication about part {@code part} of the keys. */
    public String decisions(int part) {
        return folder + "/dedup/" + part + ".segment";
    }

    /** Rows of a part of an earlier index, unpacked, by its place after the units. */
    public String earlier(int ordinal) {
        return folder + "/dedup/earlier-" + ordinal;
    }

    /** What {@code cutter} cuts out of documents in part {@code part} of the keys. */
    public String cuts(String cutter, int part) {
        return folder + "/dedup/cut-" + cutter + "-" + part + ".segment";
    }

    /** What a cluster is like that is too large. */
    public String giant(String id) {
        return folder + "/dedup/giant-" + id + ".json";
    }

    /** A glob that matches all of these. */
    public String giants() {
        return folder + "/dedup/giant-*.json";
    }

    /** Pairs of partition {@code part} after {@code round} rounds of joining them; round 0 are the verified pairs. */
    public String pairs(int round, int part) {
        return folder + "/dedup/pairs-" + round + "-" + part;
    }

    /** What a step of joining came to, summed over its partitions. */
    public String joinSum(String step) {
        return folder + "/dedup/sum-" + step;
    }

    public String dedupMarker() {
        return folder + "/dedup/done.json";
    }

    /** What a finished shard reports. */
    public String shardReport(String source, int shard) {
        return folder + "/release/" + source + "-" + shard + ".json";
    }

    /** A glob that matches every shard's report. */
    public String shardReports() {
        return folder + "/release/*.json";
    }

    /** Says which run the output folder is being filled by. */
    public String claim() {
        return folder + "/claim.json";
    }

    /** The result of a finished unit, which must be there. */
    public UnitResult result(Unit unit) throws IOException {
        return UnitResult.find(marker(unit))
                .orElseThrow(() -> new IOException("unit " + unit.name() + " of '" + unit.container()
                        + "' has no result: was the work folder " + folder + " changed during the run?"));
    }

    /** Forgets the decisions of an earlier run. */
    public void deleteDecisions() throws IOException {
        delete(folder + "/dedup/*.segment");
        deleteEarlier();
        delete(giants());
        deletePairs();
    }

    /** Forgets the rows of earlier indexes. */
    public void deleteEarlier() throws IOException {
        delete(folder + "/dedup/earlier-*");
    }

    /** Forgets pairs, all rounds of them. */
    public void deletePairs() throws IOException {
        delete(folder + "/dedup/pairs-*");
        delete(joinSum("*"));
    }

    /** Forgets the pairs of one round. */
    public void deletePairs(int round) throws IOException {
        delete(folder + "/dedup/pairs-" + round + "-*");
    }

    /** Removes what killed attempts left unfinished. */
    public void deleteScratch() throws IOException {
        delete(scratch() + "/*");
    }

    void delete(String glob) throws IOException {
        Storage.delete(Storage.match(glob).stream().map(Storage.Found::path).toList());
    }
}
