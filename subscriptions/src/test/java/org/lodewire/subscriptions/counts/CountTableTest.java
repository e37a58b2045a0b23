package org.lodewire.subscriptions.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.schemas.time.CountWindow.FIVE_MINUTES;
import static org.lodewire.schemas.time.CountWindow.ONE_HOUR;
import static org.lodewire.subscriptions.counts.CountFixture.count;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountTableTest {

    @Test
    void tableHasARowForEachCountAndMarksProvisionalOnes() {
        String table = CountTable.of(List.of(
                CountFixture.builder("rare-earths", FIVE_MINUTES, "12:00:10", 3)
                        .setProvisional(true)
                        .build(),
                count("rare-earths", ONE_HOUR, "12:00:00", 12)));

        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "TOPIC WINDOW END ARTICLES STORIES MENTIONS",
                        "rare-earths 5m 2026-07-01T12:00:10Z 3 3 6 provisional",
                        "rare-earths 1h 2026-07-01T12:00:00Z 12 12 24");
    }

    @Test
    void longestIdOfATopicStaysOnOneLine() {
        String topic = "x".repeat(64);

        assertThat(CountTable.of(List.of(count(topic, ONE_HOUR, "12:00:00", 1))).lines())
                .hasSize(2);
    }

    @Test
    void rowsAreAlignedWithTheHeading() {
        assertThat(CountTable.row(CountFixture.builder("rare-earths", ONE_HOUR, "12:00:00", 12)
                        .setRevision(2)
                        .build()))
                .isEqualTo(
                        "rare-earths               1h      2026-07-01T12:00:00Z        12        12        24         2");
        assertThat(CountTable.heading())
                .isEqualTo(
                        "TOPIC                     WINDOW  END                   ARTICLES   STORIES  MENTIONS  REVISION");
    }

    @Test
    void escapeSequencesInIdsReachNeitherTableNorRow() {
        var hostile = count("a\u001b[2J\nb", ONE_HOUR, "12:00:00", 1);

        assertThat(CountTable.of(List.of(hostile)).lines()).last().asString().startsWith("a [2J b ");
        assertThat(CountTable.row(hostile)).startsWith("a [2J b ");
    }
}
