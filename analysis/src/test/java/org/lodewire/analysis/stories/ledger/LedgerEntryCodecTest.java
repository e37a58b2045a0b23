package org.lodewire.analysis.stories.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.store.GoldenValue;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.TopicMatch;

class LedgerEntryCodecTest {

    private final LedgerEntryCodec codec = new LedgerEntryCodec();
    private final GoldenValue<LedgerEntry> entry = new GoldenValue<>(
            codec,
            entry("é"),
            "05" + "00000000000003e8" + "02c3a9" + "0161" + "066167656e6379" + "0108486561646c696e65" + "00"
                    + "00000000000003e8" + "0000" + "0114313937302d30312d30315430303a30303a30315a"
                    + "00000000000003e8" + "00000000000003e8" + "0000000000000000" + "00" + "034d" + "0468617368"
                    + "01" + "076d61676e657473" + "01" + "00" + "0000");

    private static LedgerEntry entry(String storyId) {
        return new LedgerEntry(
                1000,
                new Contribution(
                        storyId,
                        MatchedArticle.newBuilder()
                                .setArticleId("a")
                                .setSource("agency")
                                .setTitle("Headline")
                                .setUrl(null)
                                .setTime(Times.published(Instant.ofEpochMilli(1000)))
                                .setOrigin(new Origin(3, 77L))
                                .setContentHash("hash")
                                .setSignature(ByteBuffer.allocate(0))
                                .setMatches(List.of(new TopicMatch("magnets", 1, List.of())))
                                .setEntities(List.of())
                                .build()));
    }

    @Test
    void encodes() {
        entry.assertEncodes();
    }

    @Test
    void decodes() {
        entry.assertDecodes();
    }

    @Test
    void refusesAnotherVersion() {
        entry.assertRefusesAnotherVersion();
    }

    @Test
    void readsExpiryAndStoryWithoutTheArticle() {
        assertThat(codec.expiry(entry.bytes())).isEqualTo(1000);
        assertThat(codec.storyId(entry.bytes())).isEqualTo("é");
    }

    @Test
    void keepsOriginsAndCountsThatNoStageWrites() {
        MatchedArticle article = MatchedArticle.newBuilder(
                        entry("s").contribution().article())
                .setOrigin(new Origin(-1, -2L))
                .setMatches(List.of(new TopicMatch("magnets", -3, List.of())))
                .setEntities(List.of(new EntityMatch("Q1", "", EntityType.PLACE, Integer.MIN_VALUE)))
                .setWithdrawn(true)
                .build();
        LedgerEntry strange = new LedgerEntry(-1, new Contribution("", article));

        assertThat(codec.decode(codec.encode(strange))).isEqualTo(strange);
    }

    @Test
    void storyIdsMayBeLongerThanAShortCanCount() {
        LedgerEntry longId = entry("é".repeat(40_000));

        assertThat(codec.decode(codec.encode(longId))).isEqualTo(longId);
    }
}
