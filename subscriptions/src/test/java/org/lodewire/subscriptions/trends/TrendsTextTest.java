package org.lodewire.subscriptions.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodewire.schemas.time.CountWindow;

class TrendsTextTest {

    @Test
    void showsBothLists() {
        assertThat(TrendsText.of(TrendsFixture.of(CountWindow.ONE_HOUR, "Chile"))
                        .lines()
                        .map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "Last 1h, up to 2026-07-01T12:00:00Z",
                        "",
                        "MOST MENTIONED TYPE STORIES ARTICLES MENTIONS",
                        "Chile place 7 12 40",
                        "",
                        "FASTEST RISING TYPE STORIES BEFORE SCORE",
                        "Chile place 7 2 1.6");
    }

    @Test
    void reportsThatThereAreNoEntities() {
        assertThat(TrendsText.of(TrendsFixture.none())).endsWith("No entities.\n\nNo rising entities.");
    }

    @Test
    void escapeSequencesInNamesAreRemoved() {
        assertThat(TrendsText.of(TrendsFixture.of(CountWindow.ONE_HOUR, "a\u001b[2J\nb")))
                .contains("a [2J b ")
                .doesNotContain("\u001b");
    }
}
