package org.lodewire.analysis.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;

class RecentCountsTest {

    private static RecentCounts counted(long... counts) {
        RecentCounts recent = RecentCounts.NONE;
        for (int i = 0; i < counts.length; i++) {
            recent = recent.sample(100 + i, counts[i], 12);
        }
        return recent;
    }

    @Test
    void theCurrentBlockIsTheSumOfItsSlots() {
        assertThat(counted(1, 2, 3).current()).isEqualTo(6);
        assertThat(counted(7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2).current()).isEqualTo(13);
    }

    @Test
    void aSlotThatIsSampledAgainCountsOnce() {
        assertThat(counted(1, 2).sample(101, 5, 12).current()).isEqualTo(6);
    }

    @Test
    void slotsThatWereLeftOutAreEmpty() {
        assertThat(counted(1, 2).sample(112, 4, 12).current()).isEqualTo(6);
        assertThat(counted(1, 2).sample(1_000_000, 4, 12).current()).isEqualTo(4);
    }

    @Test
    void samplesOfZeroLeaveNoTrace() {
        RecentCounts once = counted(1).sample(112, 0, 12);
        RecentCounts often = counted(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(once).isEqualTo(often).isEqualTo(RecentCounts.NONE);
    }

    @Test
    void theNewestBlocksAreAddedUp() {
        RecentCounts recent = RecentCounts.NONE;
        for (int block = 1; block <= 30; block++) {
            recent = recent.sample(block, block, 1).endBlock().scored(-block);
        }

        assertThat(recent.sum(1)).isEqualTo(30);
        assertThat(recent.sum(6)).isEqualTo(30 + 29 + 28 + 27 + 26 + 25);
        assertThat(recent.oldest()).isEqualTo(6);
        assertThat(recent.highestScore()).isEqualTo(-6);
        assertThat(recent.has(26)).isFalse();
    }

    @Test
    void isTheSameAfterWritingAndReading() {
        RecentCounts recent = counted(1, 200, 3_000_000_000L).endBlock().scored(2.5);
        ValueWriter writer = new ValueWriter((byte) 9, 10);
        recent.write(writer);

        assertThat(RecentCounts.read(new ValueReader(writer.toBytes(), (byte) 9)))
                .isEqualTo(recent);
    }
}
