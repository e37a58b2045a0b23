package org.lodewire.streams.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

class AlertsStageTest {

    private static final AlertRule MANY = Topics.threshold("many", 5, 3, Duration.ofMinutes(10));

    @TempDir
    private Path state;

    private StageDriver stage;

    @BeforeEach
    void start() {
        stage = StageDriver.only(Stage.ALERTS, state, ClockMode.EVENT);
    }

    @AfterEach
    void stop() throws IOException {
        stage.close();
    }

    private void define(AlertRule rule) {
        stage.define(Topics.topic("magnets", "neodymium", rule).build());
    }

    private static Instant minute(long minute) {
        return StageDriver.NOON.plus(Duration.ofMinutes(minute));
    }

    private void count(long minute, long articles) {
        count(minute, articles, "1h", false);
    }

    private void count(long minute, long articles, String window, boolean provisional) {
        Instant end = minute(minute);
        stage.send(
                Catalogue.COUNTS,
                "magnets|" + window,
                TopicCount.newBuilder()
                        .setTopic("magnets")
                        .setWindow(window)
                        .setStart(end.minus(Duration.ofHours(1)))
                        .setEnd(end)
                        .setArticles(articles)
                        .setStories(0)
                        .setMentions(0)
                        .setRevision(0)
                        .setProvisional(provisional)
                        .build(),
                end);
    }

    private void contribute(String article, Instant at, boolean retracted) {
        stage.send(
                Catalogue.TOPIC_CONTRIBUTIONS,
                "magnets",
                TopicContribution.newBuilder()
                        .setTopic("magnets")
                        .setArticleId(article)
                        .setStoryId("story")
                        .setAt(at)
                        .setMentions(1)
                        .setSource("agency")
                        .setSnippet("of " + article)
                        .setRetracted(retracted)
                        .build(),
                at);
    }

    private void advanceTo(Instant time) {
        stage.watermark(Catalogue.TOPIC_CONTRIBUTIONS, new Watermark(0, false), time);
    }

    private List<TopicAlert> alerts() {
        return stage.read(Catalogue.ALERTS);
    }

    private List<String> evidence() {
        return alerts().get(0).getEvidence().stream()
                .map(Evidence::getArticleId)
                .toList();
    }

    @Test
    void anAlertIsKeyedByTopicAndNamedAfterTheStepThatRaisedIt() {
        define(MANY);
        count(1, 5);
        count(2, 2);

        assertThat(stage.records(Catalogue.ALERTS))
                .extracting(
                        record -> record.key(),
                        record -> record.getRecordTime(),
                        record -> record.value().getState(),
                        record -> record.value().getId())
                .containsExactly(
                        tuple("magnets", minute(1), AlertState.RAISED, "magnets/many/2025-06-11T12:01:00Z"),
                        tuple("magnets", minute(2), AlertState.RESOLVED, "magnets/many/2025-06-11T12:01:00Z"));
    }

    @Test
    void aCountThatOscillatesAroundTheThresholdRaisesOneAlert() {
        define(MANY);
        for (int minute = 1; minute < 40; minute++) {
            count(minute, minute % 2 == 0 ? 5 : 3);
        }

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void aCountThatStaysUpRaisesTheAlertWhenTheCoolDownEnds() {
        define(MANY);
        count(1, 5);
        count(2, 0);
        count(3, 6);
        advanceTo(minute(10));
        assertThat(alerts()).hasSize(2);

        advanceTo(minute(11));
        assertThat(alerts())
                .extracting(TopicAlert::getState, TopicAlert::getRaisedAt, TopicAlert::getObserved)
                .containsExactly(tuple(AlertState.RAISED, minute(11), 6.0));
    }

    @Test
    void aCountThatFellDuringTheCoolDownRaisesNothingAtItsEnd() {
        define(MANY);
        count(1, 5);
        count(2, 0);
        count(3, 6);
        count(4, 4);
        advanceTo(minute(30));

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
    }

    @Test
    void whenACoolDownEndsWithinAStepTheEndOfTheStepDecides() {
        define(Topics.threshold("many", 5, 3, Duration.ofSeconds(570)));
        count(1, 5);
        count(2, 0);
        count(3, 6);
        advanceTo(minute(10).plusSeconds(45));
        count(11, 0);
        advanceTo(minute(11));

        assertThat(alerts()).extracting(TopicAlert::getState).containsExactly(AlertState.RAISED, AlertState.RESOLVED);
    }

    @Test
    void aFirstMentionRaisesAnAlertAndAgainAfterTheQuietTime() {
        define(Topics.firstMention("first", Duration.ofHours(24), Duration.ofHours(1)));
        count(1, 1);
        count(30, 2);
        count(61, 0);
        count(600, 1);
        count(660, 0);
        count(660 + 1440, 1);

        assertThat(alerts())
                .filteredOn(alert -> alert.getState() == AlertState.RAISED)
                .extracting(TopicAlert::getRaisedAt)
                .containsExactly(minute(1), minute(2100));
    }

    @Test
    void provisionalCountsRaiseNothing() {
        define(MANY);
        count(1, 9, "1h", true);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void countsOfOtherWindowsRaiseNothing() {
        define(MANY);
        count(1, 9, "24h", false);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aCorrectionOfTheCountThatRaisedAnAlertUndoesIt() {
        define(MANY);
        contribute("a", minute(0), false);
        count(1, 5);
        count(2, 2);
        alerts();
        count(1, 4);
        count(2, 2);

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.UNDONE);
            assertThat(alert.getId()).isEqualTo("magnets/many/2025-06-11T12:01:00Z");
            assertThat(alert.getAt()).isEqualTo(minute(1));
            assertThat(alert.getObserved()).isEqualTo(4);
            assertThat(alert.getSummary())
                    .isEqualTo("Magnets: not so, as a correction shows: 4 articles in 1h at "
                            + "2025-06-11T12:01:00Z, which does not raise this alert");
            assertThat(alert.getEvidence()).isEmpty();
        });
    }

    @Test
    void aCorrectionRaisesAMissedAlertWithTheEvidenceOfItsTime() {
        define(MANY);
        contribute("then", minute(1), false);
        contribute("later", minute(2), false);
        count(1, 4);
        count(3, 0);
        count(1, 5);
        count(3, 0);

        assertThat(alerts())
                .extracting(
                        TopicAlert::getState,
                        TopicAlert::getAt,
                        alert -> alert.getEvidence().stream()
                                .map(Evidence::getArticleId)
                                .toList())
                .containsExactly(
                        tuple(AlertState.RAISED, minute(1), List.of("then")),
                        tuple(AlertState.RESOLVED, minute(3), List.of()));
    }

    @Test
    void anAlertOfARemovedTopicIsResolvedWhenTimeAdvances() {
        define(MANY);
        count(1, 5);
        alerts();
        stage.undefine("magnets");
        advanceTo(minute(5).plusSeconds(7));

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getState()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.getId()).isEqualTo("magnets/many/2025-06-11T12:01:00Z");
            assertThat(alert.getAt()).isEqualTo(minute(5));
            assertThat(alert.getSummary())
                    .isEqualTo("Magnets: its rule was removed or has another condition now, which ends this alert");
        });
    }

    @Test
    void rulesOfAnUnsupportedKindRaiseNothing() {
        define(AlertRule.newBuilder(MANY).setKind(RuleKind.UNKNOWN).build());
        count(1, 9);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aRemovedTopicRaisesNothing() {
        define(MANY);
        stage.undefine("magnets");
        count(1, 9);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void theEvidenceIsTheNewestFiveArticles() {
        define(MANY);
        for (int i = 0; i < 60; i++) {
            contribute("a" + i, minute(0).plusMillis(i), false);
        }
        count(1, 60);

        assertThat(evidence()).containsExactly("a59", "a58", "a57", "a56", "a55");
    }

    @Test
    void theEvidenceIsFromTheWindowIncludingItsEndAndExcludingItsStart() {
        define(MANY);
        contribute("start", minute(-59), false);
        contribute("first", minute(-59).plusMillis(1), false);
        contribute("end", minute(1), false);
        contribute("newer", minute(1).plusMillis(1), false);
        count(1, 5);

        assertThat(evidence()).containsExactly("end", "first");
    }

    @Test
    void aRetractedArticleIsNoEvidence() {
        define(MANY);
        contribute("a", minute(0), false);
        contribute("b", minute(0), false);
        contribute("b", minute(0), true);
        count(1, 5);

        assertThat(evidence()).containsExactly("a");
    }
}
