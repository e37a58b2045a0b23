package org.lodewire.subscriptions.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void passesRecordsOnInTheOrderInWhichTheyWereAdded() throws IOException {
        List<String> read = new ArrayList<>();
        try (Spool spool = new Spool()) {
            spool.add("b", "first".getBytes(StandardCharsets.UTF_8));
            spool.add("a", new byte[0]);
            spool.add("b", "third".getBytes(StandardCharsets.UTF_8));

            spool.forEach((key, value) -> read.add(key + "=" + new String(value, StandardCharsets.UTF_8)));
        }

        assertThat(read).containsExactly("b=first", "a=", "b=third");
    }
}
