package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.GoldenValue;

class PostingsCodecTest {

    private final PostingsCodec codec = new PostingsCodec();
    private final GoldenValue<List<Posting>> postings = new GoldenValue<>(
            codec,
            List.of(new Posting(1000, 7), new Posting(999, -1)),
            "01" + "00000000000003e8" + "0000000000000007" + "00000000000003e7" + "ffffffffffffffff");

    @Test
    void encodes() {
        postings.assertEncodes();
    }

    @Test
    void decodes() {
        postings.assertDecodes();
    }

    @Test
    void refusesAnotherVersion() {
        postings.assertRefusesAnotherVersion();
    }

    @Test
    void readsTheNewestTimeAndWhetherThereAreSeveral() {
        assertThat(codec.newest(postings.bytes())).isEqualTo(1000);
        assertThat(codec.hasSeveral(postings.bytes())).isTrue();
        assertThat(codec.hasSeveral(codec.encode(List.of(new Posting(1000, 7)))))
                .isFalse();
    }
}
