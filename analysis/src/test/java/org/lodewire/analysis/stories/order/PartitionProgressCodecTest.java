package org.lodewire.analysis.stories.order;

import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.GoldenValue;

class PartitionProgressCodecTest {

    private final GoldenValue<PartitionProgress> progress = new GoldenValue<>(
            new PartitionProgressCodec(),
            new PartitionProgress(new Position(1000, 7), Position.LOWEST, true),
            "01" + "00000000000003e8" + "0000000000000007" + "8000000000000000" + "8000000000000000" + "01");

    @Test
    void encodes() {
        progress.assertEncodes();
    }

    @Test
    void decodes() {
        progress.assertDecodes();
    }

    @Test
    void refusesAnotherVersion() {
        progress.assertRefusesAnotherVersion();
    }
}
