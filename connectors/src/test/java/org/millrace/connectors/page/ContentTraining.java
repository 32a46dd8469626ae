package org.millrace.connectors.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/**
 * Trains the content model on pages with known main content, and says by cross-validation how it does on pages of sites that
 * it has not seen. Run by hand:
 *
 * <pre>
 * ContentTraining HTML-SET cross-validate [families to leave out, one after the other, by commas; with + at once]
 * ContentTraining HTML-SET train MODEL-FILE
 * </pre>
 *
 * <p>HTML-SET is the folder with {@code index.jsonl} and the benchmarks' pages. The same pages give the same model. {@code
 * -Dfolds} is the number of parts for cross-validation; {@code -Dforests=1} takes a third of the time, for comparisons.
 */
final class ContentTraining {
    private static final int FOLDS = Integer.getInteger("folds", 4);
    /** Parts of the training pages, each guessed at by a forest of the others. */
    private static final int GUESS_FOLDS = 4;

    /** Forests that differ in their random choices only; their mean says less of what is chance. */
    private static final int FORESTS = Integer.getInteger("forests", 3);

    private static final int TYPE_FOLDS = 10;

    private final List<Case> cases;
    private final String without;

    /** A page laid out, with what is right for it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Case(GoldPages.Page page, Layout layout, float[] measures, BlockLabels labels) {
        int part(int parts) {
            return Math.floorMod((page.domain().hashCode() * 0x9e3779b1) >>> 4, parts);
        }
    }

    private ContentTraining(List<Case> cases, String without) {
        this.cases = cases;
        this.without = without;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || !Files.isDirectory(Path.of(args[0]))) {
            System.out.println("skipped: need the folder of the html set, and what to do");
            return;
        }
        List<Case> cases = new ArrayList<>();
        for (GoldPages.Page page : GoldPages.read(Path.of(args[0])).pages()) {
            Case one = read(page);
            if (one != null) {
                cases.add(one);
            }
        }
        System.out.println(cases.size() + " pages");
        if (args[1].equals("train")) {
            ContentModel model = new ContentTraining(cases, "").train(cases);
            try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
                model.write(out);
            }
        } else {
            for (String without : args.length > 2 ? args[2].split(",", -1) : new String[] {""}) {
                new ContentTraining(cases, without).crossValidate();
            }
        }
    }

    private static Case read(GoldPages.Page page) throws IOException {
        if (page.visible() < 0.3) {
            return null; // what is right is not in the page
        }
        Outline outline =
                OutlineWalk.of(Jsoup.parse(new ByteArrayInputStream(page.html()), null, page.url()), page.url(), false);
        if (outline.blocks == 0) {
            return null;
        }
        Layout layout = new Layout(outline);
        return new Case(page, layout, PageMeasures.of(layout), BlockLabels.of(page, outline));
    }

    private ContentModel train(List<Case> pages) {
        float[][] types = typesUnseen(pages);
        List<Columns> columns = columns(pages, types);
        Columns[] second = new Columns[pages.size()];
        for (int fold = 0; fold < GUESS_FOLDS; fold++) {
            List<Integer> rest = new ArrayList<>();
            List<Integer> held = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                (pages.get(i).part(GUESS_FOLDS) == fold ? held : rest).add(i);
            }
            if (held.isEmpty()) {
                continue;
            }
            Forest forest = blocks(pages, columns, rest, 2 + fold);
            for (int i : held) {
                // guesses by a forest that did not see the page, as it will be for pages to come
                second[i] = withContext(pages.get(i), types[i], forest);
            }
        }
        List<Integer> all = IntStream.range(0, pages.size()).boxed().toList();
        Forest guess = blocks(pages, columns, all, 1);
        Forest decision = blocks(pages, Arrays.asList(second), all, 77);
        return new ContentModel(typeForests(pages), guess, decision);
    }

    private Columns withContext(Case page, float[] types, Forest guess) {
        Columns columns = measures(page, types);
        ContextMeasures.measure(page.layout(), guess.probabilities(columns), columns);
        return blank(columns);
    }

    private Columns measures(Case page, float[] types) {
        return blank(Measures.of(page.layout(), page.measures(), types));
    }

    private Columns blank(Columns columns) {
        for (String family : without.split("\\+", -1)) {
            Integer from = columns.families().get(family);
            if (from != null) {
                int to = columns.families().values().stream()
                        .filter(first -> first > from)
                        .min(Integer::compare)
                        .orElse(columns.size());
                for (int c = from; c < to; c++) {
                    Arrays.fill(columns.get(c), 0);
                }
            }
        }
        return columns;
    }

    private List<Columns> columns(List<Case> pages, float[][] types) {
        List<Columns> columns = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            columns.add(measures(pages.get(i), types[i]));
        }
        return columns;
    }

    private static Forest blocks(List<Case> pages, List<Columns> columns, List<Integer> which, long seed) {
        TrainingRows rows = new TrainingRows();
        for (int i : which) {
            BlockLabels labels = pages.get(i).labels();
            rows.add(columns.get(i), labels.label(), labels.weight());
        }
        Forest[] some = new Forest[FORESTS];
        for (int k = 0; k < FORESTS; k++) {
            some[k] = Boosting.ofBlocks(seed + 1000L * k).train(rows);
        }
        return Forest.mean(some);
    }

    private static Forest[] typeForests(List<Case> pages) {
        Forest[] forests = new Forest[PageType.values().length];
        for (PageType type : PageType.values()) {
            TrainingRows rows = new TrainingRows();
            for (Case page : pages) {
                Columns one = new Columns(1);
                for (float value : page.measures()) {
                    one.addConstant(value);
                }
                rows.add(one, new float[] {page.page().type() == type ? 1 : 0}, new float[] {1});
            }
            forests[type.place()] = Boosting.ofPages(5 + type.place()).train(rows);
        }
        return forests;
    }

    /** Types as a model says that has not seen the page. */
    private static float[][] typesUnseen(List<Case> pages) {
        float[][] types = new float[pages.size()][];
        for (int fold = 0; fold < TYPE_FOLDS; fold++) {
            int held = fold;
            Forest[] forests = typeForests(
                    pages.stream().filter(page -> page.part(TYPE_FOLDS) != held).toList());
            ContentModel model = new ContentModel(forests, null, null);
            for (int i = 0; i < pages.size(); i++) {
                if (pages.get(i).part(TYPE_FOLDS) == held) {
                    types[i] = model.typesOf(pages.get(i).measures());
                }
            }
        }
        return types;
    }

    private void crossValidate() {
        ContentScores scores = new ContentScores();
        int[] rightTypes = new int[1];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            ContentModel model = train(
                    cases.stream().filter(page -> page.part(FOLDS) != fold).toList());
            synchronized (scores) {
                for (Case one : cases) {
                    if (one.part(FOLDS) == fold) {
                        float[] types = model.typesOf(one.measures());
                        Columns columns = withContext(one, types, model.guess());
                        float[] probability = model.decision().probabilities(columns);
                        boolean[] chosen = Choice.of(one.layout(), types, probability, Favour.BALANCED, Comments.DROP);
                        scores.add(
                                one.page(),
                                Rendering.of(one.layout().page, chosen, Format.PLAIN, Links.TEXT, Tables.KEEP));
                        rightTypes[0] += largest(types) == one.page().type().place() ? 1 : 0;
                    }
                }
            }
        });
        System.out.printf(
                Locale.ROOT,
                "cross-validation in %d parts by domain%s; page type right on %d of %d%n%s",
                FOLDS,
                without.isEmpty() ? "" : ", without " + without,
                rightTypes[0],
                cases.size(),
                scores);
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
