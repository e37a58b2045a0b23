package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatchUpTest {

    private final CatchUp partition = new CatchUp();

    @Test
    void knowsNoTimeBeforeTheFirstEndIsProcessed() {
        partition.at(1_000, 5, 4);
        assertThat(partition.processedUntil()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void isAtTheNewestTimeWhoseEndIsProcessed() {
        partition.at(1_000, 5, 0);
        partition.at(2_000, 8, 4);
        partition.at(3_000, 9, 8);
        assertThat(partition.processedUntil()).isEqualTo(2_000);
    }

    @Test
    void aPartitionThatDoesNotGrowIsProcessedUntilNow() {
        partition.at(1_000, 5, 3);
        partition.at(2_000, 5, 3);
        partition.at(3_000, 5, 5);
        assertThat(partition.processedUntil()).isEqualTo(3_000);
    }

    @Test
    void anEmptyPartitionIsProcessedUntilNow() {
        partition.at(1_000, 0, 0);
        assertThat(partition.processedUntil()).isEqualTo(1_000);
    }

    @Test
    void timeNeverGoesBack() {
        partition.at(2_000, 5, 5);
        partition.at(1_000, 5, 5);
        assertThat(partition.processedUntil()).isEqualTo(2_000);
    }

    @Test
    void aLongBacklogIsRememberedInBoundedMemory() {
        for (int second = 1; second <= 100_000; second++) {
            partition.at(second, second, 0);
        }
        partition.at(100_001, 100_001, 500);
        assertThat(partition.processedUntil()).isEqualTo(500);
        partition.at(100_002, 100_002, 100_002);
        assertThat(partition.processedUntil()).isEqualTo(100_002);
    }
}
