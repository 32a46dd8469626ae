package org.millrace.filters.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.models.NoteName;

/**
 * Writes how many stars a list gives the document's repository as the signal {@code as}; a document without a repository, or of
 * one that the list lacks, gets none. Archives do not state stars, so the list says as of when they are counted.
 */
public final class RepositoryStars implements Tagger {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final Map<String, Integer> stars = new HashMap<>();
    private final String as;

    /**
     * Reads the list.
     *
     * @param list on each line a repository as {@code host/owner/name} and its stars, with a tab between; empty lines and lines
     *     that begin with {@code #} say nothing
     * @param as name of the signal; lower-case letters, digits and underscores
     * @throws IllegalArgumentException with list and line where a line is not so, or where a repository stands twice
     */
    public RepositoryStars(Resource list, @Parameter("stars") String as) {
        this.as = NoteName.checked("as", as);
        ListFile.read(list, line -> {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line);
            }
        });
    }

    private void read(String line) {
        int tab = line.indexOf('\t');
        String repo = tab < 0 ? "" : line.substring(0, tab).strip().toLowerCase(Locale.ROOT);
        String count = line.substring(tab + 1).strip();
        if (repo.isEmpty() || !COUNT.matcher(count).matches()) {
            throw new IllegalArgumentException(
                    "expected a repository and its stars with a tab between ('github.com/owner/name\t12'), found '"
                            + line + "'");
        }
        if (stars.put(repo, Integer.valueOf(count)) != null) {
            throw new IllegalArgumentException("expected each repository once, found '" + repo + "' again");
        }
    }

    @Override
    public Notes tag(Document document) {
        Integer count = stars.get(document.origin().repo());
        return count == null ? document.notes() : document.notes().withSignal(as, count);
    }
}
