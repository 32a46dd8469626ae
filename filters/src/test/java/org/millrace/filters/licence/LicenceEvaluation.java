package org.millrace.filters.licence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Measures detection on a folder with SPDX texts, licensee's fixtures and scancode's test files; says so where there is
 * none. Not a test: {@code docs/licences.md} has the figures.
 */
final class LicenceEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LicenceEvaluation() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "licences" : args[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: no folder " + folder);
            return;
        }
        boolean verbose = args.length > 1;
        spdx(folder.resolve("spdx-texts.jsonl.gz"), verbose);
        licensee(folder.resolve("licensee"), verbose);
        scancode(folder, verbose);
    }

    private static String family(String id) {
        return id.replaceAll("-(only|or-later)$", "")
                .replaceAll("[+]$", "")
                .replaceAll("-(no-invariants|invariants|no-RFN|RFN|no-copyleft-exception)", "");
    }

    private static void spdx(Path file, boolean verbose) throws IOException {
        int right = 0;
        int all = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode one = JSON.readTree(line);
                String id = one.path("id").asText();
                if (LicenceTable.builtIn().spelling(id) == null) {
                    continue; // exceptions are no licences
                }
                all++;
                LicenceFinding found =
                        LicenceFinder.inLicenceFile(one.path("text").asText());
                String wanted = family(LicenceTable.current(id, false, "").id());
                boolean same = found.expression() != null
                        && found.expression().terms().stream()
                                .anyMatch(term -> family(term.id()).equals(wanted));
                right += same ? 1 : 0;
                if (!same && verbose) {
                    System.out.println("spdx " + id + " -> " + found.spdx() + " " + found.evidence());
                }
            }
        }
        print("SPDX texts detected as themselves", right, all);
    }

    private static void licensee(Path folder, boolean verbose) throws IOException {
        int right = 0;
        int all = 0;
        String name = "";
        for (String line : Files.readAllLines(folder.resolve("fixtures.yml"))) {
            if (!line.startsWith(" ") && line.endsWith(":")) {
                name = line.substring(0, line.length() - 1);
            }
            if (line.startsWith("  key:")) {
                String wanted = line.substring(6).strip();
                String found = project(folder.resolve(name));
                all++;
                boolean told = !found.equals("other") && !found.equals("no-license");
                boolean untold = wanted.equals("other") || wanted.equals("no-license");
                // licensee knows fewer licences: "other" is right of one that choosealicense.com has no page of
                boolean unlisted = found.startsWith("cc-by-n");
                boolean same = found.equals(wanted) || (untold && (!told || unlisted));
                right += same ? 1 : 0;
                if (!same && verbose) {
                    System.out.println("licensee " + name + ": " + wanted + " -> " + found);
                }
            }
        }
        print("licensee fixtures", right, all);
    }

    private static String project(Path folder) throws IOException {
        ProjectLicences project = new ProjectLicences();
        if (!Files.isDirectory(folder)) {
            return "missing";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString();
                if (ProjectLicences.isTelling(path)) {
                    project.add(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        LicenceFinding found = project.nearest("main.c");
        if (found == null) {
            return "no-license";
        }
        if (found.expression() == null) {
            return "other";
        }
        List<SpdxExpression.Term> terms = found.expression().terms();
        return terms.size() > 1 ? "other" : family(terms.get(0).id()).toLowerCase(Locale.ROOT);
    }

    private static void scancode(Path folder, boolean verbose) throws IOException {
        JsonNode keys = JSON.readTree(folder.resolve("scancode-keys.json").toFile());
        int right = 0;
        int addresses = 0;
        int rated = 0;
        int all = 0;
        int common = 0;
        int found = 0;
        int wanted = 0;
        int claimed = 0;
        int missed = 0;
        int exceptions = 0;
        int exceptionsTold = 0;
        int exceptionsRight = 0;
        List<Path> files;
        try (Stream<Path> list = Files.list(folder.resolve("scancode"))) {
            files = list.filter(file -> !file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Path yml = file.resolveSibling(file.getFileName() + ".yml");
            if (!Files.exists(yml)) {
                continue;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            LicenceFinding finding = LicenceFinder.inFile(text);
            List<String> expected = expected(Files.readAllLines(yml));
            if (file.getFileName().toString().contains("nuget_test_url")) {
                addresses++; // nothing but the address of a licence file elsewhere: to be looked up, not detected
                continue;
            }
            boolean gold = !expected.isEmpty();

            Set<String> goldSet = new TreeSet<>();
            for (String expression : expected) {
                gold &= allows(expression, keys);
                for (String key : expression.replaceAll("[()]", " ").split("\\s+", -1)) {
                    if (!key.isEmpty() && !Set.of("AND", "OR", "WITH").contains(key)) {
                        goldSet.add(family(keys.path(key).path("spdx").asText()));
                    }
                }
            }
            SpdxExpression expression = finding == null ? null : finding.expression();
            LicenceClass own = expression == null
                    ? LicenceClass.UNKNOWN
                    : LicenceTable.builtIn().classOf(expression);
            boolean ours = own == LicenceClass.PERMISSIVE || own == LicenceClass.PERMISSIVE_UNRATED;
            all++;
            right += gold == ours ? 1 : 0;
            rated += gold == (own == LicenceClass.PERMISSIVE) ? 1 : 0;
            Set<String> ourSet = new TreeSet<>();
            if (expression != null) {
                expression.terms().forEach(term -> ourSet.add(family(term.id())));
            }
            Set<String> added = new TreeSet<>(goldSet);
            added.removeIf(id -> !isException(id));
            goldSet.removeIf(LicenceEvaluation::isException);
            Set<String> addedByUs = new TreeSet<>();
            if (expression != null) {
                expression.terms().forEach(term -> addedByUs.add(term.exception()));
            }
            addedByUs.remove("");
            exceptions += added.size();
            exceptionsTold += addedByUs.size();
            if (verbose && !added.equals(addedByUs)) {
                System.out.println("exceptions " + file.getFileName() + ": " + added + " -> " + addedByUs);
            }
            added.retainAll(addedByUs);
            exceptionsRight += added.size();
            claimed += ours && !gold ? 1 : 0;
            missed += gold && !ours ? 1 : 0;
            wanted += goldSet.size();
            found += ourSet.size();
            Set<String> both = new TreeSet<>(goldSet);
            both.retainAll(ourSet);
            common += both.size();
            if (gold != ours && verbose) {
                System.out.println("scancode " + (ours ? "FALSE-PERMISSIVE " : "missed ") + file.getFileName() + ": "
                        + expected + " -> "
                        + (finding == null ? "nothing" : finding.spdx() + " (" + finding.evidence() + ")"));
            }
        }
        System.out.println("scancode: without " + addresses + " files that are an address only");
        print("scancode: permissive (rated or not) or not", right, all);
        System.out.println("scancode: called permissive wrongly " + claimed + ", missed " + missed);
        System.out.println("scancode exceptions: " + exceptionsRight + " right of " + exceptionsTold + " told, "
                + exceptions + " there");
        print("scancode: permissive by rating or not", rated, all);
        double precision = (double) common / found;
        double recall = (double) common / wanted;
        System.out.printf(
                Locale.ROOT,
                "scancode ids: precision %.3f, recall %.3f, F1 %.3f%n",
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private static boolean isException(String id) {
        return id.contains("exception") || id.equals("Linux-syscall-note");
    }

    private static boolean allows(String expression, JsonNode keys) {
        for (String branch : expression.split(" OR ", -1)) {
            boolean all = true;
            for (String key : branch.replaceAll("[()]", " ").split("\\s+", -1)) {
                if (!key.isEmpty() && !Set.of("AND", "WITH").contains(key)) {
                    String category = keys.path(key).path("category").asText();
                    all &= category.equals("Permissive") || category.equals("Public Domain");
                }
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static List<String> expected(List<String> lines) {
        List<String> expected = new ArrayList<>();
        boolean in = false;
        for (String line : lines) {
            if (line.startsWith("license_expressions:")) {
                in = true;
            } else if (in && line.strip().startsWith("- ")) {
                expected.add(line.strip().substring(2).strip());
            } else if (in) {
                break;
            }
        }
        return expected;
    }

    private static void print(String what, int right, int all) {
        System.out.printf(Locale.ROOT, "%s: %d of %d = %.4f%n", what, right, all, (double) right / all);
    }
}
