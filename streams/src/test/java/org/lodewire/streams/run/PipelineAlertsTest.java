package org.lodewire.streams.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lodewire.streams.run.ArticleTexts.ABOUT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.fixtures.Topics;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.streams.flow.ClockMode;

class PipelineAlertsTest {

    private static final Instant NOON = StageDriver.NOON;

    @TempDir
    private Path state;

    private PipelineDriver pipeline;

    @BeforeEach
    void start() {
        pipeline = new PipelineDriver(state, ClockMode.EVENT);
        pipeline.define(Topics.topic("magnets", "neodymium").build());
    }

    @AfterEach
    void stop() throws IOException {
        pipeline.close();
    }

    @Test
    void aThresholdIsRaisedOnceAndResolvedWithItsEvidence() {
        pipeline.define(Topics.topic("magnets", "neodymium", Topics.threshold("many", 2, 1, Duration.ofHours(6)))
                .build());
        pipeline.send("a", NOON.plusSeconds(3), ABOUT);
        pipeline.send("b", NOON.plusSeconds(200), ABOUT + "More to follow.");
        pipeline.send("c", NOON.plusSeconds(400), ABOUT + "Last update of the day.");
        pipeline.passTo(NOON.plus(Duration.ofHours(2)));

        List<TopicAlert> alerts = pipeline.read(Catalogue.ALERTS);
        assertThat(alerts).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
        assertThat(alerts).extracting(TopicAlert::getId).containsOnly("magnets/many/2025-06-11T12:04:00Z");
        assertThat(alerts.get(0).getEvidence())
                .extracting(Evidence::getArticleId)
                .containsExactly(ArticleIds.id("b"), ArticleIds.id("a"));
        assertThat(alerts.get(0).getObserved()).isEqualTo(2);
    }

    @Test
    void theLateArticleThatRaisesAnAlertIsItsEvidence() {
        pipeline.define(Topics.topic("magnets", "neodymium", Topics.threshold("many", 5, 3, Duration.ofMinutes(10)))
                .build());
        for (int i = 0; i < 4; i++) {
            pipeline.send("early" + i, NOON.plusSeconds(i), ABOUT + "Report number " + i + ".");
        }
        pipeline.passTo(NOON.plus(Duration.ofHours(3)));
        pipeline.send("late", NOON.plus(Duration.ofMinutes(30)), ABOUT);
        pipeline.passTo(NOON.plus(Duration.ofHours(4)));

        assertThat(pipeline.read(Catalogue.ALERTS))
                .filteredOn(alert -> alert.getState() == AlertState.RAISED)
                .flatExtracting(TopicAlert::getEvidence)
                .extracting(Evidence::getArticleId)
                .startsWith(ArticleIds.id("late"))
                .hasSize(5);
    }

    @Test
    void theEvidenceMarksAPreviewBehindAPaywall() {
        pipeline.define(Topics.topic("magnets", "neodymium", Topics.threshold("many", 2, 1, Duration.ofHours(6)))
                .build());
        pipeline.send("whole", NOON.plusSeconds(3), ABOUT + "More to follow.");
        pipeline.send("preview", NOON.plusSeconds(200), ABOUT + "Subscribe to continue reading this article.");
        pipeline.passTo(NOON.plus(Duration.ofMinutes(10)));

        assertThat(pipeline.read(Catalogue.ALERTS))
                .flatExtracting(TopicAlert::getEvidence)
                .extracting(Evidence::getArticleId, Evidence::getPreview)
                .containsExactly(tuple(ArticleIds.id("preview"), true), tuple(ArticleIds.id("whole"), false));
    }

    @Test
    void aFirstMentionIsRaisedAgainOnlyAfterTheQuietTime() {
        pipeline.define(Topics.topic(
                        "magnets", "neodymium", Topics.firstMention("first", Duration.ofDays(7), Duration.ofHours(1)))
                .build());
        pipeline.send("a", NOON, ABOUT);
        pipeline.send("b", NOON.plus(Duration.ofDays(3)), ABOUT + "Second part.");
        pipeline.send("c", NOON.plus(Duration.ofDays(11)), ABOUT + "Third part.");
        pipeline.passTo(NOON.plus(Duration.ofDays(11)).plusSeconds(3600));

        assertThat(pipeline.read(Catalogue.ALERTS))
                .filteredOn(alert -> alert.getState() == AlertState.RAISED)
                .extracting(TopicAlert::getRaisedAt)
                .containsExactly(NOON, NOON.plus(Duration.ofDays(11)));
    }
}
