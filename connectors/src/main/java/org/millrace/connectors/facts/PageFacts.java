package org.millrace.connectors.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.millrace.connectors.tree.TreeReader;
import org.millrace.connectors.tree.TreeWalk;
import org.millrace.core.Notes;

/**
 * Notes what a web page says about itself: title, authors, days of publication and change, site, description, language,
 * canonical address, licences and statement of rights.
 *
 * <p>A fact is noted as it is stated, after cleaning; where the page does not state it, or contradicts itself beyond what
 * an order of trust can settle, it is left out. The order: JSON-LD about this page; Open Graph; Dublin Core; other
 * {@code meta}; Twitter card; microdata and RDFa; {@code rel=author}; for dates, one in the address; elements whose class
 * tells; then position: a byline or a date near the heading. A title is the first-level heading where that agrees with any title
 * stated elsewhere. What stands in comments, navigation and lists of other pages is not taken, licence links excepted.
 *
 * <ul>
 *   <li>Each value is on one line, has at most 1,000 code points (cut between words), no U+0000 and no half surrogate pair.
 *   <li>Addresses are http or https, absolute where the page's own address is known or they are so already.
 *   <li>Days are those that are written: not converted to UTC, from 1990 to 2100. {@code 3/4/2020} is read only where the
 *       page's language says which number is the month.
 *   <li>Authors that are people come before organisations; names of accounts such as {@code admin}, addresses and words
 *       such as "By" are taken off.
 * </ul>
 *
 * <p>Names of authors are personal data, and any text may hold such: nothing here is redacted.
 *
 * <p>Never throws for what a page holds. Safe for use by several threads; a {@link Reading} serves one page. One walk over the tree, plus the
 * reading of at most 32 JSON-LD scripts of up to a mebibyte each. The tree is not changed.
 */
public final class PageFacts {
    /** How many elements after the heading a date may stand, and before it. */
    private static final int NEAR_AFTER = 40;

    private static final int NEAR_BEFORE = 15;

    private final PageWalk walk;
    private final Statements statements;
    private final WebAddress address;
    private final String canonical;
    private final String language;
    private final String rights;
    private final List<String> stated = new ArrayList<>();

    private PageFacts(PageWalk walk, String at) {
        this.walk = walk;
        statements = walk.statements();
        address = WebAddress.of(at, walk.base());
        canonical = firstAddress();
        rights = walk.rights();
        addLinkedData(at);
        language = firstLanguage();
    }

    /** The notes with the facts of {@code page}, by a walk of its own; see {@link Reading#notes}. */
    public static Notes of(Document page, String address, Notes notes) {
        Reading reading = new Reading();
        TreeWalk.over(page, reading.reader());
        return reading.notes(address, notes);
    }

    /** One page, whose tree is walked together with others that read it. */
    public static final class Reading {
        private final PageWalk walk = new PageWalk();

        /** Is shown the page. */
        public TreeReader reader() {
            return walk;
        }

        /**
         * The notes with the facts of the page, once the walk has ended.
         *
         * @param address the page's address, or empty
         * @param notes what is known already; a fact of the same name is replaced
         */
        public Notes notes(String address, Notes notes) {
            return new PageFacts(walk, address).addTo(notes, address);
        }
    }

    private Notes addTo(Notes notes, String at) {
        String self = canonical.isEmpty() ? at : canonical;
        String site = site();
        List<String> headings = headings(1);
        List<String> subheadings = headings(2);
        String title = new Titles(headings, subheadings, site, WebAddress.host(self))
                .choose(stated, Words.plain(walk.title()));
        Map<String, String> licences = licences();
        return notes.withFact(Notes.TITLE, title)
                .withFact(Notes.AUTHOR, author(site, title))
                .withFact(Notes.DATE_PUBLISHED, published(self, title))
                .withFact(Notes.DATE_MODIFIED, firstDay(Field.MODIFIED, Place.MARKED))
                .withFact(Notes.SITE, site)
                .withFact(Notes.DESCRIPTION, firstText(Field.DESCRIPTION))
                .withFact(Notes.LANGUAGE_STATED, language)
                .withFact(Notes.CANONICAL, canonical)
                .withFact(Notes.RIGHTS_META, rights)
                .withFact(Notes.LICENCE, String.join(" ", licences.keySet()))
                .withFact(Notes.LICENCE_SOURCE, String.join(" ", licences.values()))
                .withFact(Notes.RIGHTS, firstText(Field.RIGHTS));
    }

    private List<String> headings(int level) {
        return walk.headings().stream()
                .filter(heading -> heading.level() == level)
                .map(PageWalk.Heading::text)
                .toList();
    }

    private void addLinkedData(String at) {
        List<String> titles = new ArrayList<>();
        walk.headings().forEach(heading -> titles.add(Words.squash(heading.text())));
        titles.add(Words.squash(statements.first(Field.TITLE, Place.OPEN_GRAPH)));
        titles.add(Words.squash(Words.plain(walk.title())));
        List<String> addresses = new ArrayList<>();
        addresses.add(canonical);
        addresses.add(at);
        if (!walk.scripts().isEmpty()) {
            LinkedData.collect(walk.scripts(), titles, addresses, statements);
        }
        for (Statements.Statement statement : statements.of(Field.TITLE)) {
            String clean = Words.clean(statement.value());
            if (!clean.isEmpty()) {
                stated.add(clean);
            }
        }
    }

    private String firstAddress() {
        for (Statements.Statement statement : statements.of(Field.CANONICAL)) {
            String absolute = address.absolute(statement.value());
            if (!absolute.isEmpty()) {
                return absolute;
            }
        }
        return "";
    }

    private String firstLanguage() {
        for (Statements.Statement statement : statements.of(Field.LANGUAGE)) {
            String tag = LanguageTags.normalise(statement.value());
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return "";
    }

    private String firstText(Field field) {
        for (Statements.Statement statement : statements.of(field)) {
            String clean = field == Field.DESCRIPTION ? Words.prose(statement.value()) : Words.clean(statement.value());
            if (!clean.isEmpty()) {
                return clean;
            }
        }
        return "";
    }

    private String site() {
        return firstText(Field.SITE);
    }

    /**
     * All names of the most trusted place that has any; of bylines only the first. The site's own name is taken where
     * nobody else is named.
     */
    private String author(String site, String title) {
        List<String> names = new ArrayList<>();
        List<String> sites = new ArrayList<>();
        String own = Words.squash(site);
        Place place = null;
        for (Statements.Statement statement : statements.of(Field.AUTHOR)) {
            if (!names.isEmpty() && statement.place() != place) {
                break;
            }
            place = statement.place();
            boolean byline = place.compareTo(Place.MICRODATA) >= 0;
            if (byline && !names.isEmpty()) {
                break;
            }
            for (String name : Authors.names(byline ? Authors.fromByline(statement.value()) : statement.value())) {
                (Words.squash(name).equals(own) ? sites : names).add(name);
            }
        }
        if (names.isEmpty()) {
            names.addAll(bylineNear(title));
        }
        return Authors.join(names.isEmpty() ? sites : names);
    }

    /** Who is named by a text such as "By Jane Doe" close to the heading. */
    private List<String> bylineNear(String title) {
        int heading = heading(title);
        for (VisibleTexts.Visible byline : walk.texts().bylines()) {
            int distance = byline.order() - heading;
            if (heading >= 0 && distance >= -NEAR_BEFORE && distance <= NEAR_AFTER) {
                List<String> names = Authors.names(Authors.fromByline(byline.text()));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private String published(String self, String title) {
        String day = firstDay(Field.PUBLISHED, Place.LINK);
        if (day.isEmpty()) {
            day = Days.find(WebAddress.path(self), "");
        }
        if (day.isEmpty()) {
            day = firstDay(Field.PUBLISHED, Place.MARKED);
        }
        if (day.isEmpty()) {
            day = near(title);
        }
        return day.isEmpty() ? firstDay(Field.PUBLISHED, Place.GUESSED) : day;
    }

    /** The first day stated at {@code last} or a more trusted place. */
    private String firstDay(Field field, Place last) {
        for (Statements.Statement statement : statements.of(field)) {
            if (statement.place().compareTo(last) > 0) {
                break;
            }
            String day = Days.find(statement.value(), language);
            if (!day.isEmpty()) {
                return day;
            }
        }
        return "";
    }

    /** How many elements begin before the heading that is the title, else before the first one; -1 where there is none. */
    private int heading(String title) {
        int heading = -1;
        for (PageWalk.Heading one : walk.headings()) {
            if (one.text().equals(title)) {
                return one.order();
            }
            if (heading < 0 && one.level() == 1) {
                heading = one.order();
            }
        }
        return heading;
    }

    /** The visible day nearest behind the heading, else the one nearest before it. */
    private String near(String title) {
        int heading = heading(title);
        if (heading < 0) {
            return "";
        }
        String before = "";
        for (VisibleTexts.Visible dated : walk.texts().dated()) {
            int distance = dated.order() - heading;
            if (distance > NEAR_AFTER) {
                break;
            }
            String day = distance < -NEAR_BEFORE ? "" : Days.find(dated.text(), language);
            if (distance > 0 && !day.isEmpty()) {
                return day;
            }
            before = day.isEmpty() ? before : day;
        }
        return before;
    }

    private Map<String, String> licences() {
        List<Licences.Link> links = new ArrayList<>(statements.licences());
        for (Statements.Statement statement : statements.of(Field.LICENCE)) {
            links.add(new Licences.Link(statement.value(), Licences.LINKED_DATA));
        }
        return Licences.distinct(links, address);
    }
}
