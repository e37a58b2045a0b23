package org.lodewire.analysis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.alerts.rule.Finding;
import org.lodewire.analysis.alerts.rule.RuleState;
import org.lodewire.analysis.alerts.rule.WatchedRule;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.store.Codec;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.Measure;
import org.lodewire.schemas.RuleKind;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.TopicContribution;

/** The exact bytes of stored values. A change of one of them requires a new version of its format. */
class AlertsCodecsTest {

    private static final String NEVER = "8000000000000000";
    private static final WatchedRule RULE = new WatchedRule(
            "t",
            "Tin",
            AlertRule.newBuilder()
                    .setId("r")
                    .setKind(RuleKind.SILENCE)
                    .setWindow("1h")
                    .setMeasure(Measure.STORIES)
                    .setSeverity(Severity.INFO)
                    .setTags(List.of("a", "bc"))
                    .build(),
            "UTC",
            "x/y");

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    @Test
    void aCountIsArticlesStoriesAndMentions() {
        TallyCodec codec = new TallyCodec();
        byte[] value = hex("01", "0000000000000001", "0000000000000002", "0000000000000003");

        assertThat(codec.encode(new Tally(1, 2, 3))).isEqualTo(value);
        assertThat(codec.decode(value)).isEqualTo(new Tally(1, 2, 3));
    }

    @Test
    void theProgressOfCountsIsTheNewestEndTheEarliestCorrectedAndTheLastSilentOne() {
        CountProgressCodec codec = new CountProgressCodec();
        byte[] value = hex("02", "000000000000000a", "7fffffffffffffff", "0000000000000009");
        CountProgress progress = new CountProgress(10, CountProgress.NOT_CORRECTED, 9);

        assertThat(codec.encode(progress)).isEqualTo(value);
        assertThat(codec.decode(value)).isEqualTo(progress);
    }

    @Test
    void anEmittedAlertIsWhatWasEmittedAndWhatWasHeldBack() {
        EmittedAlertCodec codec = new EmittedAlertCodec();
        EmittedAlert.Emission raised =
                new EmittedAlert.Emission(AlertChange.Kind.RAISED, 10, 10, new Finding(5, 1.5, 2, 3_600_000));
        EmittedAlert.Emission undone =
                new EmittedAlert.Emission(AlertChange.Kind.UNDONE, 10, 10, Finding.inWindow(4, -1.5, 0));
        String first = "00" + "000000000000000a" + "000000000000000a" + "0000000000000005" + "3ff8000000000000"
                + "4000000000000000" + "000000000036ee80";
        String second = "03" + "000000000000000a" + "000000000000000a" + "0000000000000004" + "bff8000000000000"
                + "0000000000000000" + "0000000000000000";

        String times = "0000000000000014" + "000000000000001e";
        String rule = "0174" + "0172" + "0354696e" + "0753494c454e4345" + "023168" + "0753544f52494553" + "04494e464f"
                + "02" + "0161" + "026263" + "03782f79";
        EmittedAlert settled = new EmittedAlert(raised, null);
        assertThat(codec.encode(settled)).isEqualTo(hex("02", "00", first));
        assertThat(codec.decode(hex("02", "00", first))).isEqualTo(settled);
        EmittedAlert provisional = new EmittedAlert(raised, new EmittedAlert.Unsettled(null, 20, 30, RULE));
        assertThat(codec.encode(provisional)).isEqualTo(hex("02", "01", first, times, rule));
        assertThat(codec.decode(hex("02", "01", first, times, rule))).isEqualTo(provisional);
        EmittedAlert pending = new EmittedAlert(raised, new EmittedAlert.Unsettled(undone, 20, 30, RULE));
        assertThat(codec.encode(pending)).isEqualTo(hex("02", "02", first, times, rule, second));
        assertThat(codec.decode(hex("02", "02", first, times, rule, second))).isEqualTo(pending);
    }

    @Test
    void aPublishedAlertIsHowItWasRaisedAndResolved() {
        PublishedAlertCodec codec = new PublishedAlertCodec();
        PublishedAlert alert =
                new PublishedAlert(9, 10, new Finding(5, 1.5, 2, 3_600_000), 20, Finding.inWindow(1, -1.5, 0));
        byte[] value = hex(
                "02",
                "0000000000000009",
                "000000000000000a",
                "0000000000000005",
                "3ff8000000000000",
                "4000000000000000",
                "000000000036ee80",
                "0000000000000014",
                "0000000000000001",
                "bff8000000000000",
                "0000000000000000",
                "0000000000000000");

        assertThat(codec.encode(alert)).isEqualTo(value);
        assertThat(codec.decode(value)).isEqualTo(alert);
    }

    @Test
    void aRuleIsItsDefinitionItsSettingsAndItsState() {
        StoredRuleCodec codec = new StoredRuleCodec();
        StoredRule stored = new StoredRule(RULE, RuleState.NEW);
        byte[] value = hex(
                "02",
                "0174",
                "0172",
                "0354696e",
                "0753494c454e4345",
                "023168",
                "0753544f52494553",
                "04494e464f",
                "02",
                "0161",
                "026263",
                "03782f79",
                NEVER,
                "0000000000000000",
                NEVER,
                NEVER,
                NEVER,
                NEVER,
                NEVER);

        assertThat(codec.encode(stored)).isEqualTo(value);
        assertThat(codec.decode(value)).isEqualTo(stored);
    }

    @Test
    void evidenceIsAContributionInAvro() {
        Codec<TopicContribution> codec = NewestArticles.codec();
        TopicContribution contribution = TopicContribution.newBuilder()
                .setTopic("t")
                .setArticleId("a")
                .setStoryId("s")
                .setAt(Instant.ofEpochMilli(1))
                .setMentions(2)
                .setSource("x")
                .setPreview(true)
                .setBackfilled(true)
                .setEntities(List.of("Q1"))
                .build();

        byte[] value = codec.encode(contribution);

        assertThat(HexFormat.of().formatHex(value)).isEqualTo("040274026102730204000002780000000100010204513100");
        assertThat(codec.decode(value)).isEqualTo(contribution);
    }

    @Test
    void markersAreTheVersionAlone() {
        assertThat(RuleStates.RAISED_CODEC.encode()).isEqualTo(hex("01"));
        assertThat(RuleStates.TIMER_CODEC.encode()).isEqualTo(hex("01"));
    }

    static List<Codec<?>> codecs() {
        List<Codec<?>> codecs = new ArrayList<>(TopicAlerts.Stores.codecs());
        codecs.add(new PublishedAlertCodec());
        codecs.add(NewestArticles.codec());
        return codecs;
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void aValueOfAnotherVersionIsRefused(Codec<?> codec) {
        byte[] value = new byte[64];
        Arrays.fill(value, (byte) (codec.version() + 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(value))
                .withMessageContaining("format version " + (codec.version() + 1))
                .withMessageContaining("reads version " + codec.version());
    }
}
