package org.millrace.filters;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.millrace.filters.repair.ControlRepair;
import org.millrace.filters.repair.EntityRepair;
import org.millrace.filters.repair.InvisibleRepair;
import org.millrace.filters.repair.LineEndings;
import org.millrace.filters.repair.MojibakeRepair;
import org.millrace.filters.repair.NfcRepair;

/** Steps that repair texts. */
class RepairContractTest extends FilterContract {
    static final Map<String, Supplier<Object>> EXAMPLES = examples();

    RepairContractTest() {
        super(EXAMPLES);
    }

    private static Map<String, Supplier<Object>> examples() {
        Map<String, Supplier<Object>> examples = new TreeMap<>();
        examples.put("controls-v1", ControlRepair::new);
        examples.put("entities-v1", () -> new EntityRepair(EntityRepair.Markup.DECODE));
        examples.put("invisible-v1", () -> new InvisibleRepair(InvisibleRepair.PrivateUse.DROP));
        examples.put("line-endings-v1", LineEndings::new);
        examples.put("mojibake-v1", MojibakeRepair::new);
        examples.put("nfc-v1", NfcRepair::new);
        return examples;
    }
}
