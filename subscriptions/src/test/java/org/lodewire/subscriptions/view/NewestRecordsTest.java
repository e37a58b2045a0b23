package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewestRecordsTest {

    private final NewestRecords<String> records = new NewestRecords<>(3, value -> value + "!");

    private List<String> newest(@Nullable RecordPlace before, int atMost) {
        return records.newestFirst(entry -> true, before, atMost).stream()
                .map(NewestRecords.Entry::value)
                .toList();
    }

    @Test
    void keepsTheNewestByTimestampWhateverTheOrderOfReading() {
        records.take("k", "c", new RecordPlace(3, 0, 0));
        records.take("k", "a", new RecordPlace(1, 0, 1));
        records.take("k", "d", new RecordPlace(4, 1, 0));
        records.take("k", "b", new RecordPlace(2, 1, 1));
        records.take("k", "z", new RecordPlace(0, 1, 2));

        assertThat(newest(null, 10)).containsExactly("d!", "c!", "b!");
    }

    @Test
    void goesOnBeforeAPlaceAmongRecordsOfTheSameTime() {
        records.take("k", "a", new RecordPlace(1, 0, 1));
        records.take("k", "b", new RecordPlace(1, 0, 2));
        records.take("k", "c", new RecordPlace(1, 1, 0));

        assertThat(newest(new RecordPlace(1, 1, 0), 1)).containsExactly("b!");
    }

    @Test
    void ignoresRecordsWithoutAValue() {
        records.take("k", null, new RecordPlace(1, 0, 1));

        assertThat(newest(null, 10)).isEmpty();
    }
}
