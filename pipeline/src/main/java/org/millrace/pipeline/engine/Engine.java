package org.millrace.pipeline.engine;

import java.io.IOException;
import java.util.List;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;

/** Runs the work of each phase somewhere. What is written does not depend on which engine it is, or how many workers. */
public interface Engine {
    /** Refines every unit, in any order. */
    void refine(Job job, List<Unit> units) throws IOException;

    /** Finds duplicates among the signatures of all units and writes the decisions. */
    void dedup(Job job, List<Unit> units) throws IOException;

    /** Finds what the documents that stay have in common, and writes what is cut out of which. */
    void cut(Job job, List<Unit> units) throws IOException;

    /** Writes every shard, in any order. */
    void release(Job job, List<ShardTask> tasks) throws IOException;
}
