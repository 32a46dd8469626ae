package org.millrace.filters.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.models.NoteName;

/**
 * Writes the categories under which a list has the document's host, joined by commas, as the fact {@code as}, and the number
 * of this combination as the signal {@code rps_doc_ut1_blacklist}; a host that is on no list gets neither.
 *
 * <p>The list is those of several categories one after the other, each under a line {@code # category: NAME}, with a host in
 * each line. Categories that are not in {@code categories} are passed over. A combination's number is its place, from 0, among
 * all combinations of {@code categories}, those of fewer categories first, then by the alphabet.
 *
 * <p>Source: RedPajama-Data, {@code update_resources.py} and {@code quality_signals/content.py}, with the domains of the UT1
 * lists of the Université Toulouse Capitole. Hosts are compared in lower case, without port. Cost: 8 to 16 bytes of memory for a
 * host, so two different hosts are taken for the same with a probability of some 10⁻¹³ in millions.
 */
public final class CategoryTagger implements Tagger {
    private static final String SIGNAL = "rps_doc_ut1_blacklist";
    private static final String HEAD = "# category:";
    private static final int NONE_YET = -2;

    private final List<String> categories;
    private final List<AddressSet> hosts = new ArrayList<>();
    private final String as;
    private final Match match;
    private int current = NONE_YET; // of the list, while it is read

    /** Which hosts an entry stands for. */
    public enum Match {
        /** That host alone, as in the source. */
        EXACT,
        /** That host and all under it. */
        UNDER
    }

    /**
     * Reads the list.
     *
     * @param list the hosts, under their categories
     * @param categories whose hosts count; RedPajama-V2's unless given, at most 30
     * @param match which hosts an entry stands for
     * @param as name of the fact; lower-case letters, digits and underscores
     * @throws IllegalArgumentException with list and line where a host stands before the first category
     */
    public CategoryTagger(
            Resource list,
            @Parameter(
                            "adult,agressif,agressive,arjel,chat,dating,ddos,filehosting,gambling,mixed_adult,phishing,porn,violence")
                    List<String> categories,
            @Parameter("exact") Match match,
            @Parameter("ut1_categories") String as) {
        this.categories = List.copyOf(new TreeSet<>(categories));
        this.match = match;
        this.as = NoteName.checked("as", as);
        if (this.categories.isEmpty() || this.categories.size() > 30) {
            throw new IllegalArgumentException("need 1 to 30 categories, got " + this.categories.size());
        }
        this.categories.forEach(category -> hosts.add(new AddressSet()));
        ListFile.read(list, line -> read(line.strip()));
    }

    private void read(String line) {
        if (line.startsWith(HEAD)) {
            current = categories.indexOf(line.substring(HEAD.length()).strip());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            if (current == NONE_YET) {
                throw new IllegalArgumentException(
                        "expected '" + HEAD + " NAME' before the first host, found '" + line + "'");
            }
            if (current >= 0) {
                hosts.get(current).add(line.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public Notes tag(Document document) {
        WebAddress address = document.origin().uri().isEmpty()
                ? null
                : WebAddress.parse(document.origin().uri());
        if (address == null) {
            return document.notes();
        }
        List<String> found = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            if (holds(hosts.get(i), address.host())) {
                found.add(categories.get(i));
                places.add(i);
            }
        }
        return found.isEmpty()
                ? document.notes()
                : document.notes().withFact(as, String.join(",", found)).withSignal(SIGNAL, (double)
                        number(places, categories.size()));
    }

    private boolean holds(AddressSet set, String host) {
        for (String name = host; name != null; name = match == Match.UNDER ? HostTable.parent(name) : null) {
            if (set.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The place of a combination among all of {@code size} things: the smaller first, then in the order of the first that differs. */
    static long number(List<Integer> chosen, int size) {
        long number = 0;
        for (int k = 1; k < chosen.size(); k++) {
            number += choose(size, k);
        }
        int from = 0;
        for (int i = 0; i < chosen.size(); i++) {
            for (int skipped = from; skipped < chosen.get(i); skipped++) {
                number += choose(size - skipped - 1, chosen.size() - i - 1);
            }
            from = chosen.get(i) + 1;
        }
        return number;
    }

    private static long choose(int n, int k) {
        long ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
