package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTableTest {
    private static final RequestTerms TERMS =
            new RequestTerms(true, false, null, false, false, Basis.OWNER_REQUEST, RequestTerms.Action.REMOVE, 0);

    @Test
    void givesBackWhatWasPutIn() {
        RequestTable table = new RequestTable();
        int count = 100_000; // more than a page of bytes, and several sizes of the index
        for (int i = 0; i < count; i++) {
            table.add(request(i));
        }
        assertThat(table.size()).isEqualTo(count);
        for (int i = 0; i < count; i += 97) {
            assertThat(table.find(RequestKind.DOMAIN, "host" + i + ".example")).containsExactly(request(i));
        }
        assertThat(table.find(RequestKind.DOMAIN, "host" + count + ".example")).isEmpty();
        assertThat(table.find(RequestKind.REPO, "host1.example")).isEmpty();
    }

    @Test
    void keepsAllRequestsOfOneValueAndKindsApart() {
        RequestTable table = new RequestTable();
        OptOutRequest late = new OptOutRequest("b", RequestKind.DOMAIN, "a.example", Instant.EPOCH, TERMS);
        OptOutRequest early =
                new OptOutRequest("\u00e4", RequestKind.DOMAIN, "a.example", Instant.ofEpochMilli(-1), TERMS);
        OptOutRequest other = new OptOutRequest("c", RequestKind.REGISTRABLE, "a.example", Instant.EPOCH, TERMS);
        List.of(late, early, other).forEach(table::add);
        assertThat(table.find(RequestKind.DOMAIN, "a.example")).containsExactlyInAnyOrder(late, early);
        assertThat(table.find(RequestKind.REGISTRABLE, "a.example")).containsExactly(other);
        assertThat(table.has(RequestKind.REPO)).isFalse();
    }

    private static OptOutRequest request(int i) {
        return new OptOutRequest(
                "r-" + i, RequestKind.DOMAIN, "host" + i + ".example", Instant.ofEpochSecond(i), TERMS);
    }
}
