package org.lodewire.streams.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.store.InMemoryOrderedStore;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.time.CountWindow;

class PublishedTrendsTest {

    private final InMemoryOrderedStore store = new InMemoryOrderedStore();

    private static EntityTrends trends(MentionedEntity... mentioned) {
        return new EntityTrends("1h", Instant.EPOCH, Instant.ofEpochMilli(1), List.of(mentioned), List.of());
    }

    @Test
    void onlyADifferenceIsPublished() {
        MentionedEntity china = new MentionedEntity("Q148", "China", EntityType.PLACE, 3L, 2L, 4L);

        assertThat(new PublishedTrends(store).replace(CountWindow.ONE_HOUR, trends()))
                .isFalse();
        assertThat(new PublishedTrends(store).replace(CountWindow.ONE_HOUR, trends(china)))
                .isTrue();
        assertThat(new PublishedTrends(store).replace(CountWindow.ONE_HOUR, trends(china)))
                .isFalse();
        assertThat(new PublishedTrends(store).replace(CountWindow.ONE_HOUR, trends()))
                .isTrue();
    }

    /** A change of these bytes requires a new version of the format. */
    @Test
    void trendsAreStoredInAvro() {
        EntityTrends trends = trends(new MentionedEntity("Q148", "China", EntityType.PLACE, 3L, 2L, 4L));

        byte[] value = PublishedTrends.codec().encode(trends);

        assertThat(HexFormat.of().formatHex(value)).isEqualTo("0104316800020208513134380a4368696e61040604080000");
        assertThat(PublishedTrends.codec().decode(value)).isEqualTo(trends);
    }

    @Test
    void trendsOfAnotherVersionAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PublishedTrends.codec().decode(new byte[] {2, 0}))
                .withMessageContaining("format version 2");
    }
}
