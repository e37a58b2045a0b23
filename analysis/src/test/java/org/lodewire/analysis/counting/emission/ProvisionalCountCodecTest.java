package org.lodewire.analysis.counting.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.counting.WindowResult;

class ProvisionalCountCodecTest {

    @Test
    void aProvisionalCountIsItsEndAndItsNumbers() {
        byte[] value = HexFormat.of()
                .parseHex("01" + "000000000000003c" + "0000000000000002" + "0000000000000001" + "0000000000000004");
        WindowResult count = new WindowResult(60, new Tally(2, 1, 4), 0);
        ProvisionalCountCodec codec = new ProvisionalCountCodec();

        assertThat(codec.encode(count)).isEqualTo(value);
        assertThat(codec.decode(value)).isEqualTo(count);
    }
}
