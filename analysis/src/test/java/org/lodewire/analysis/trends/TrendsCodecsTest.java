package org.lodewire.analysis.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.analysis.store.StoreKey;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.time.CountWindow;

/** The exact bytes of stored values. A change of one of them requires a new version of its format. */
class TrendsCodecsTest {

    private final LabelCodec labels = new LabelCodec();

    @Test
    void aLabelIsItsTypeAndItsName() {
        Label label = new Label("Aé", EntityType.values()[2]);
        byte[] value = HexFormat.of().parseHex("01" + "02" + "0341c3a9");

        assertThat(labels.encode(label)).isEqualTo(value);
        assertThat(labels.decode(value)).isEqualTo(label);
    }

    @Test
    void aLabelOfAnotherVersionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> labels.decode(HexFormat.of().parseHex("020200")))
                .withMessageContaining("format version 2");
    }

    @Test
    void aTimerIsTheVersionAlone() {
        InMemoryOrderedStore store = new InMemoryOrderedStore();
        new RankingTimers(store).schedule(CountWindow.ONE_HOUR, 60_000);

        store.ascend(StoreKey.FIRST, StoreKey.LAST, (key, value) -> {
            assertThat(value).containsExactly(1);
            return true;
        });
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void theBeginningIsATimeAndOnlyTheEarliestIsKept() {
        InMemoryOrderedStore store = new InMemoryOrderedStore();
        Beginning beginning = new Beginning(store);

        assertThat(beginning.note(0x1234)).isTrue();
        assertThat(beginning.note(0x1235)).isFalse();
        assertThat(store.get(StoreKey.ofName("beginning")))
                .isEqualTo(HexFormat.of().parseHex("01" + "0000000000001234"));
        assertThat(new Beginning(store).note(0x1234)).isFalse();
    }
}
