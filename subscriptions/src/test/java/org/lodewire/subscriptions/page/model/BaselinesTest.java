package org.lodewire.subscriptions.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.view.ViewFixture;

class BaselinesTest {

    private static final Instant NOW = Instant.parse("2026-03-08T00:00:00Z");
    private static final TopicDefinition TIN = TopicDefinition.newBuilder()
            .setId("tin")
            .setLabel("Tin")
            .setQuery("tin")
            .setWindows(List.of("1h"))
            .setRules(List.of(AlertRule.newBuilder()
                    .setId("spike")
                    .setKind(RuleKind.SPIKE)
                    .setWindow("1h")
                    .build()))
            .build();

    private final ViewFixture fixture = new ViewFixture();
    private final Baselines baselines = new Baselines(fixture.view());

    private void takeAWeekOfCounts() {
        for (int hour = 7 * 24; hour >= 0; hour--) {
            int stories = 5 + hour % 3;
            fixture.take(
                    Catalogue.COUNTS,
                    "tin/1h",
                    TopicCount.newBuilder()
                            .setTopic("tin")
                            .setWindow("1h")
                            .setStart(NOW.minus(Duration.ofHours(hour + 1)))
                            .setEnd(NOW.minus(Duration.ofHours(hour)))
                            .setRevision(0)
                            .setArticles(stories)
                            .setStories(stories)
                            .setMentions(stories)
                            .build());
        }
    }

    @Test
    void knowWhatAWeekOfCountsTaught() {
        takeAWeekOfCounts();

        assertThat(baselines.of(TIN, CountWindow.ONE_HOUR, NOW)).isPresent();
    }

    @Test
    void areForgottenWithTheCountsThatTheyComeFrom() {
        takeAWeekOfCounts();
        baselines.of(TIN, CountWindow.ONE_HOUR, NOW);

        fixture.forget(Catalogue.COUNTS);

        assertThat(baselines.of(TIN, CountWindow.ONE_HOUR, NOW)).isEmpty();
    }
}
