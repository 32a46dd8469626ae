package org.millrace.filters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Origin;

class CandidatesTest {
    @Test
    void givesAddressesAndNumbersInTheirPlainForm() {
        Document document = Document.of(
                Origin.at("test", "jsonl", "a", 0, 1).withUri("https://mill.co.uk/x"),
                "Ask Jane@Corp.com or phone 020 7183 8750, or +49 30 23456789.");
        List<Candidates.Candidate> found = new Candidates().of(document);
        assertThat(found)
                .extracting(Candidates.Candidate::value)
                .containsExactly("jane@corp.com", "+442071838750", "+493023456789");
        assertThat(found.toString())
                .isEqualTo("[Candidate[EMAIL, 4, 17], Candidate[PHONE, 27, 40], Candidate[PHONE, 45, 60]]");
    }

    @Test
    void needsAModelForNames() {
        assertThatThrownBy(() -> Redactor.of("name"))
                .hasMessage(
                        "category 'name' needs a model: no org.millrace.filters.privacy.scan.NameFinder is on the class path");
    }
}
