package org.millrace.filters.dolma;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops documents with more than {@code max-count} e-mail addresses, telephone numbers and IPv4 addresses together, as Dolma's
 * mixes of web pages do; rule {@code doc_count}.
 *
 * <p>What counts is what the patterns of tagger {@code pii_regex_with_counts_fast_v2} match, in each line: white space and marks
 * around an address go with it, a number of ten digits is a telephone number if white space is before it, and four numbers with
 * full stops between are an address wherever they stand. Nothing is looked for in a text with more than 10,000 question marks.
 * Finds that overlap all count.
 *
 * <p>Source: Dolma, {@code taggers/pii.py} and the mixer configurations of v1.5 for Common Crawl. Deviation: white space is
 * Python's throughout, also where re2 takes the place of Python's {@code re}.
 */
public final class PersonalDataCount implements Filter {
    private final Measure count;

    /**
     * Sets the limit.
     *
     * @param maxCount most finds in a document that stays. Rule {@code doc_count}
     */
    public PersonalDataCount(@Parameter("5") @Threshold int maxCount) {
        if (maxCount < 0) {
            throw new IllegalArgumentException("need max-count >= 0, got max-count=" + maxCount);
        }
        this.count = Measure.count("doc_count", Limit.atMost("doc_count", maxCount));
    }

    @Override
    public List<Measure> measures() {
        return List.of(count);
    }

    @Override
    public void measure(Document document, Readings readings) {
        readings.take(count, PersonalDataSpans.in(document.text()).size());
    }
}
