package org.millrace.filters.rights.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.filters.url.WebAddress;

/**
 * Counts on how many cases of robots.txt the decision is the expected one. Arguments: files, JSON with {@code robotstxt},
 * {@code user_agent}, {@code url} and {@code allowed} in each line, or {@code .textproto} of robotstxt-spec-test.
 */
public final class RobotsEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RobotsEvaluation() {}

    /** Runs. */
    public static void main(String[] args) throws IOException {
        int agreedOfAll = 0;
        int all = 0;
        for (String name : args) {
            int agreed = 0;
            List<SpecCases.Case> cases = cases(Path.of(name));
            for (SpecCases.Case one : cases) {
                String agent = one.agent().toLowerCase(Locale.ROOT);
                WebAddress address = WebAddress.parse(one.url());
                RobotsFile file = RobotsFile.parse(one.robots().getBytes(StandardCharsets.UTF_8));
                if (address != null && file.allows(agent, address) == one.allowed()) {
                    agreed++;
                } else {
                    System.out.println("differs: " + one);
                }
            }
            System.out.println(Path.of(name).getFileName() + ": " + agreed + " of " + cases.size());
            agreedOfAll += agreed;
            all += cases.size();
        }
        System.out.println("all: " + agreedOfAll + " of " + all);
    }

    private static List<SpecCases.Case> cases(Path file) throws IOException {
        if (file.toString().endsWith(".textproto")) {
            return SpecCases.read(Files.readAllLines(file));
        }
        List<SpecCases.Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode one = JSON.readTree(line);
            cases.add(new SpecCases.Case(
                    one.get("robotstxt").asText(),
                    one.get("user_agent").asText(),
                    one.get("url").asText(),
                    one.get("allowed").asBoolean()));
        }
        return cases;
    }
}
