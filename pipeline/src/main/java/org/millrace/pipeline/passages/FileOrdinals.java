package org.millrace.pipeline.passages;

import java.util.HashMap;
import java.util.Map;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;

/** Numbers the files of each source in the order of the plan, which is that of their paths, however they are cut into units. */
public final class FileOrdinals {
    private final int[] ofUnit;

    /** Numbers the files of a plan. Costs time by its units. */
    public FileOrdinals(Plan plan) {
        ofUnit = new int[plan.units().size()];
        Map<String, Integer> files = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        for (Unit unit : plan.units()) {
            if (!unit.container().equals(last.put(unit.source(), unit.container()))) {
                files.merge(unit.source(), 1, Integer::sum);
            }
            ofUnit[unit.ordinal()] = files.get(unit.source()) - 1;
        }
    }

    /** The number, from 0, of the file in its source that the unit is a part of. */
    public int of(int unit) {
        return ofUnit[unit];
    }
}
