package org.lodewire.subscriptions.retained;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetainedRecordsTest {

    @Test
    void aTimeBefore1970IsSearchedForAsTheFirstThatKafkaKnows() {
        assertThat(RetainedRecords.searchable(Instant.EPOCH.minus(Duration.ofDays(8))))
                .isZero();
    }

    @Test
    void anyOtherTimeIsSearchedForAsItIs() {
        assertThat(RetainedRecords.searchable(Instant.ofEpochMilli(1234))).isEqualTo(1234);
    }
}
