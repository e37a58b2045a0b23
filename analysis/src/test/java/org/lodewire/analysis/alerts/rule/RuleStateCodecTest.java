package org.lodewire.analysis.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.alerts.baseline.Baseline;
import org.lodewire.analysis.alerts.baseline.BaselineModel;

/** The exact bytes of a rule's state. A change of them requires a new version of the format. */
class RuleStateCodecTest {

    private final RuleStateCodec codec = new RuleStateCodec();

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    @Test
    void aStateWithoutABaselineIsItsTimesAndItsCount() {
        RuleState state = new RuleState(10, 5, 8, 8, RuleState.NEVER, 12, Baseline.NONE);
        byte[] value = hex(
                "01",
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
    void aBaselineIsItsAveragesItsOffsetsAndItsBurst() {
        BaselineModel model = new BaselineModel(Duration.ofHours(1), Duration.ZERO, Duration.ofDays(8));
        Baseline first = model.first(20, 0);
        RuleState state = RuleState.NEW.with(first);
        String offsets = Stream.generate(() -> "00").limit(2 * 8 * (24 + 7)).collect(Collectors.joining());
        String never = "8000000000000000";

        byte[] value = codec.encode(state);

        assertThat(HexFormat.of().formatHex(value))
                .isEqualTo("01" + never + "0000000000000000" + never + never + never + never
                        + "0000000000000014" + "0000000000000000" + "0000000000000000" + "3ff379b816c746db"
                        + "0000000000000000" + "0000000000000000" + offsets
                        + "000000000000000000000000000000000000000000000000");
        assertThat(codec.decode(value)).isEqualTo(state);
    }
}
