package org.millrace.filters.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the signatures that a text's signature is like: at least {@value #LEAST} of 112 components equal, which estimates a
 * Jaccard similarity of 0.8. None is missed: at most 22 components differ then, so that of 23 groups of components one is
 * equal at least, and groups are looked up. Safe for any number of threads once it is filled.
 */
final class SignatureRequests {
    /** The fewest equal components whose share is 0.8 or more. */
    static final int LEAST = 90;

    private static final int COMPONENTS = RequestedSignature.SCHEME.components();
    private static final int GROUPS = COMPONENTS - LEAST + 1;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Requested(int[] components, List<OptOutRequest> requests) {}

    private final Map<String, Requested> byValue = new TreeMap<>();
    private final Map<Long, List<Requested>> byGroup = new HashMap<>();

    boolean isEmpty() {
        return byValue.isEmpty();
    }

    void add(OptOutRequest request) {
        Requested known = byValue.get(request.value());
        if (known == null) {
            int[] components = RequestedSignature.parse(request.value()).components();
            known = new Requested(components, new ArrayList<>(1));
            byValue.put(request.value(), known);
            for (int group = 0; group < GROUPS; group++) {
                byGroup.computeIfAbsent(key(components, group), unused -> new ArrayList<>(1))
                        .add(known);
            }
        }
        known.requests().add(request);
    }

    /** By value, the requests for texts that are like the one of that signature. */
    List<List<OptOutRequest>> like(int[] components) {
        Map<String, List<OptOutRequest>> found = new TreeMap<>();
        for (int group = 0; group < GROUPS; group++) {
            for (Requested candidate : byGroup.getOrDefault(key(components, group), List.of())) {
                double share = RequestedSignature.SCHEME.similarity(candidate.components(), components);
                if (Math.round(share * COMPONENTS) >= LEAST) {
                    found.put(candidate.requests().get(0).value(), candidate.requests());
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static long key(int[] components, int group) {
        int from = COMPONENTS * group / GROUPS;
        int to = COMPONENTS * (group + 1) / GROUPS;
        long key = group + 1L;
        for (int i = from; i < to; i++) {
            key = (key ^ (key >>> 29) ^ components[i]) * 0x9E3779B97F4A7C15L;
        }
        return key;
    }
}
