package org.lodewire.subscriptions.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicAlert;

class AlertTextTest {

    @Test
    void describesWhatHappenedWhenAndWhy() {
        assertThat(AlertText.of(AlertFixture.raised("metals", "12:00:00").build())
                        .lines())
                .containsExactly(
                        "RAISED  metals: 6 stories in 1h",
                        "  2026-07-01T12:00:00Z, topic metals, rule many (threshold, stories in 1h)",
                        "  severity warning",
                        "  observed 6, expected 5, score 1.2");
    }

    @Test
    void aSilentSourceIsNamedAsSuch() {
        TopicAlert silent = TopicAlert.newBuilder(
                        AlertFixture.raised("source/example.org", "12:00:00").build())
                .setLabel("example.org")
                .setKind("SILENCE")
                .setSummary("example.org: silent")
                .setHorizon("315m")
                .setExpected(9.4)
                .setScore(1.02)
                .build();

        assertThat(AlertText.of(silent).lines())
                .containsExactly(
                        "RAISED  example.org: silent",
                        "  2026-07-01T12:00:00Z, source example.org (silence)",
                        "  severity warning",
                        "  silent for 315m; it would have been active in 9.4 quarter-hours since, 1.02 times what its"
                                + " rhythm explains");
    }

    @Test
    void aSilentFeedIsComparedWithItsUsualInterval() {
        TopicAlert silent = TopicAlert.newBuilder(
                        AlertFixture.raised("source/a-feed", "12:00:00").build())
                .setLabel("a-feed")
                .setKind("SILENCE")
                .setRule("feed-silence")
                .setHorizon("1500m")
                .setExpected(12.5)
                .setScore(1.02)
                .build();

        assertThat(AlertText.of(silent))
                .contains(", feed a-feed (silence)")
                .contains(
                        "  silent for 1500m; 12.5 times as long as between its items, 1.02 times what its rhythm explains");
    }

    @Test
    void resolutionHasTheTimeOfTheAlert() {
        TopicAlert alert =
                AlertFixture.later(AlertFixture.raised("metals", "12:00:00").build(), AlertState.RESOLVED);

        assertThat(AlertText.of(alert))
                .startsWith("RESOLVED  ")
                .contains("  2026-07-01T12:10:00Z, raised at 2026-07-01T12:00:00Z, topic metals");
    }

    @Test
    void aChangeOfTheSameStepIsNotCalledACorrection() {
        TopicAlert changed = AlertFixture.raised("metals", "12:00:00")
                .setState(AlertState.CHANGED)
                .build();

        assertThat(AlertText.of(changed))
                .contains(
                        ", raised before, in the same step, which has gone on or been counted again since, topic metals");
    }

    @Test
    void aChangeToAnotherStepIsACorrection() {
        TopicAlert changed = AlertFixture.raised("metals", "12:00:00")
                .setState(AlertState.CHANGED)
                .setRaisedAt(Instant.parse("2026-07-01T11:50:00Z"))
                .build();

        assertThat(AlertText.of(changed)).contains(", which a correction has moved or counted anew, topic metals");
    }

    @Test
    void anAlertThatWasUndoneIsExplained() {
        TopicAlert undone = TopicAlert.newBuilder(
                        AlertFixture.raised("metals", "12:00:00").build())
                .setState(AlertState.UNDONE)
                .setObserved(4)
                .setSummary("metals: 4 stories in 1h")
                .build();

        assertThat(AlertText.of(undone).lines())
                .containsExactly(
                        "UNDONE  metals: 4 stories in 1h",
                        "  2026-07-01T12:00:00Z, withdrawn: after a correction, the rule was never met,"
                                + " topic metals, rule many (threshold, stories in 1h)",
                        "  severity warning",
                        "  observed 4 after the correction, expected 5");
    }

    @Test
    void showsArticlesWithTitleSourceTimeSnippetAndAddress() {
        Evidence article = AlertFixture.article()
                .setTitle("Prices soar")
                .setSnippet("… rare earths soar …")
                .setUrl("https://example.org/1")
                .build();

        assertThat(evidence(article))
                .containsExactly(
                        "  - Prices soar",
                        "    example.org, 2026-07-01T11:59:00Z",
                        "    \"… rare earths soar …\"",
                        "    https://example.org/1");
    }

    @Test
    void snippetReplacesAMissingTitle() {
        assertThat(evidence(
                        AlertFixture.article().setSnippet("rare earths soar").build()))
                .containsExactly("  - rare earths soar", "    example.org, 2026-07-01T11:59:00Z");
    }

    @Test
    void marksAnArticleOfWhichOnlyAPreviewWasRead() {
        assertThat(evidence(AlertFixture.article()
                        .setTitle("Prices soar")
                        .setPreview(true)
                        .build()))
                .containsExactly("  - Prices soar", "    example.org, 2026-07-01T11:59:00Z, preview only");
    }

    @Test
    void idReplacesAMissingTitleAndSnippet() {
        assertThat(evidence(AlertFixture.article().setTitle(" \u001b").build()))
                .first()
                .isEqualTo("  - a1");
    }

    @Test
    void controlCharactersAndLineBreaksOfARecordAreRemoved() {
        String evil = "x\u001b]0;owned\u0007\u009b2J\n\u202ey";
        TopicAlert alert = AlertFixture.raised("metals", "12:00:00")
                .setSummary(evil)
                .setTopic(evil)
                .setRule(evil)
                .setKind(evil)
                .setMeasure(evil)
                .setWindow(evil)
                .setHorizon(evil)
                .setTags(List.of(evil))
                .setEvidence(List.of(AlertFixture.article()
                        .setTitle(evil)
                        .setSnippet(evil)
                        .setSource(evil)
                        .setUrl(evil)
                        .build()))
                .build();

        assertThat(AlertText.of(alert).lines())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.chars())
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
    }

    @Test
    void blockOfAnEnormousRecordIsBounded() {
        String huge = "x".repeat(1_000_000);
        Evidence article = AlertFixture.article()
                .setTitle(huge)
                .setSnippet(huge)
                .setUrl(huge)
                .build();
        TopicAlert alert = AlertFixture.raised("metals", "12:00:00")
                .setSummary(huge)
                .setHorizon(huge)
                .setTags(Collections.nCopies(1000, huge))
                .setEvidence(Collections.nCopies(1000, article))
                .build();

        assertThat(AlertText.of(alert)).hasSizeLessThan(10_000);
    }

    @Test
    void showsTheHorizonOfASpikeItsSeverityAndItsTags() {
        TopicAlert spike = AlertFixture.raised("metals", "12:00:00")
                .setHorizon("24h")
                .setSeverity(Severity.CRITICAL)
                .setTags(List.of("desk-a", "mining"))
                .build();

        assertThat(AlertText.of(spike).lines())
                .contains("  severity critical, tags desk-a, mining", "  observed 6 in 24h, expected 5, score 1.2");
    }

    @Test
    void scoreWithoutALimitIsShown() {
        assertThat(AlertText.of(AlertFixture.raised("metals", "12:00:00")
                        .setScore(Double.POSITIVE_INFINITY)
                        .build()))
                .contains("score ∞");
    }

    private static List<String> evidence(Evidence article) {
        return AlertText.of(AlertFixture.raised("metals", "12:00:00")
                        .setEvidence(List.of(article))
                        .build())
                .lines()
                .skip(4)
                .toList();
    }
}
