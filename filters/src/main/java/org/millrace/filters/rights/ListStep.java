package org.millrace.filters.rights;

import java.util.SortedMap;

/** A step that honours some of the requests on a list. */
public interface ListStep {
    /**
     * What it takes to honour all of the list: names of filters, as recipes have them, each with the kind of a request that
     * it honours.
     */
    SortedMap<String, String> needs();
}
