package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.baseline.BaselineModel;
import org.lodewire.analysis.alerts.baseline.Horizons;
import org.lodewire.schemas.time.CountWindow;

/** The exact bytes of a rule's state. A change of them requires a new version of the format. */
class RuleStateCodecTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final String NEVER = "8000000000000000";
    private static final String NO_SEASONS = "00".repeat(2 * 8 * (24 + 7));
    private static final String ZERO = "0000000000000000";

    private final RuleStateCodec codec = new RuleStateCodec();

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    @Test
    void aStateWithoutABaselineIsItsTimesAndItsCount() {
        RuleState state = new RuleState(10, 5, 8, 8, RuleState.NEVER, 12, Baseline.NONE);
        byte[] value = hex(
                "02",
                "000000000000000a",
                "0000000000000005",
                "0000000000000008",
                "0000000000000008",
                "8000000000000000",
                "000000000000000c",
                "8000000000000000");

        assertThat(codec.encode(state)).isEqualTo(value);
        assertThat(codec.decode(value)).isEqualTo(state);
    }

    @Test
    void aBaselineIsItsMeanItsSeasonsItsScalesItsRecentCountsAndItsBurst() {
        BaselineModel model =
                new BaselineModel(Horizons.of(CountWindow.ONE_HOUR), Duration.ofDays(14), ZoneOffset.UTC, 1.5);
        Baseline baseline = model.learn(model.read(Baseline.NONE, HOUR, 3), false);
        baseline = model.learn(model.read(baseline, 2 * HOUR, 300), false);
        RuleState state = RuleState.NEW.with(baseline);

        byte[] value = codec.encode(state);

        assertThat(HexFormat.of().formatHex(value))
                .isEqualTo("02" + NEVER + ZERO + NEVER + NEVER + NEVER + NEVER
                        + "000000000036ee80" // the time of the first sample
                        + "0000000000000002" + "00" + ZERO + ZERO // interval, learnt, count, exposure
                        + NO_SEASONS
                        + "03" + ZERO.repeat(2 * 3) // scales
                        + "01" + "0000000000000002" + "ac02" // a slot of 300 counts
                        + "01" + "ac02" + ZERO // a block of 300 counts, and its score
                        + "00" + "00" + ZERO.repeat(3)); // no burst
        assertThat(codec.decode(value)).isEqualTo(state);
    }

    @Test
    void aBaselineInUseIsTheSameAfterEncodingAndDecoding() {
        RuleState state = RuleState.NEW;
        Rule rule = Rule.of(SpikeSeries.spike("1h"), ZoneOffset.UTC).orElseThrow();
        long start = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
        for (int hour = 0; hour < 400; hour++) {
            state = rule.evaluate(state, start + hour * HOUR, hour == 399 ? 90 : hour % 7)
                    .state();
        }

        assertThat(state.raised()).isTrue();
        assertThat(codec.decode(codec.encode(state))).isEqualTo(state);
    }
}
