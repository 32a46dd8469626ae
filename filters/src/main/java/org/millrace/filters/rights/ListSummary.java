package org.millrace.filters.rights;

import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Resource;
import org.millrace.filters.lists.ListFile;

/**
 * What an opt-out list holds, in numbers.
 *
 * @param title name and version
 * @param previous SHA-256 of the version before as the list states it, or empty
 * @param active active requests by kind
 * @param withdrawn withdrawn requests by kind
 * @param passedOver requests that do not speak of training
 */
public record ListSummary(
        String title,
        String previous,
        SortedMap<String, Integer> active,
        SortedMap<String, Integer> withdrawn,
        int passedOver) {

    /**
     * Reads a list as a step would.
     *
     * @throws IllegalArgumentException with list and line where a line is not what the format asks for
     */
    public static ListSummary of(Resource list) {
        OptOutRequests.of(list); // all that a step would refuse
        SortedMap<String, Integer> active = new TreeMap<>();
        SortedMap<String, Integer> withdrawn = new TreeMap<>();
        int[] lines = new int[1];
        OptOutList reader = new OptOutList();
        ListFile.read(list, line -> {
            lines[0] += line.isBlank() ? 0 : 1;
            reader.read(line, request -> (request.withdrawn() ? withdrawn : active)
                    .merge(request.kind().word(), 1, Integer::sum));
        });
        OptOutList.Header header = reader.end(list.name());
        int counted = sum(active) + sum(withdrawn);
        return new ListSummary(
                header.list() + " " + header.version(), header.previous(), active, withdrawn, lines[0] - 1 - counted);
    }

    private static int sum(SortedMap<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
