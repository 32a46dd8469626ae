package org.millrace.filters.rights.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.millrace.filters.url.WebAddress;

/**
 * Counts on how many cases of robots.txt, one JSON object a line with {@code robotstxt}, {@code user_agent}, {@code url} and
 * {@code allowed}, the decision is the expected one. Arguments: files.
 */
public final class RobotsEvaluation {
    private RobotsEvaluation() {}

    /** Runs. */
    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String name : args) {
            int cases = 0;
            int agreed = 0;
            for (String line : Files.readAllLines(Path.of(name))) {
                JsonNode one = json.readTree(line);
                String agent = one.get("user_agent").asText().toLowerCase(Locale.ROOT);
                WebAddress address = WebAddress.parse(one.get("url").asText());
                if (address == null) {
                    System.out.println("no address: " + one.get("url"));
                    continue;
                }
                RobotsFile file = RobotsFile.parse(one.get("robotstxt").asText().getBytes(StandardCharsets.UTF_8));
                cases++;
                if (file.allows(agent, address) == one.get("allowed").asBoolean()) {
                    agreed++;
                } else {
                    System.out.println("differs: " + line);
                }
            }
            System.out.println(Path.of(name).getFileName() + ": " + agreed + " of " + cases);
        }
    }
}
