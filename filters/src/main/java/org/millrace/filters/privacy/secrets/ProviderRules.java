package org.millrace.filters.privacy.secrets;

import java.util.List;
import org.millrace.filters.privacy.scan.DataTable;

/** The providers' tokens that are known: {@code providers.tsv}. */
final class ProviderRules {
    private static final List<ProviderRule> ALL = DataTable.read(ProviderRules.class, "providers.tsv", 6).stream()
            .map(ProviderRule::of)
            .toList();

    private ProviderRules() {}

    static List<ProviderRule> all() {
        return ALL;
    }
}
