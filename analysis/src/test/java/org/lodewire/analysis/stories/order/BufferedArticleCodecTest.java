package org.lodewire.analysis.stories.order;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.fixtures.Times;
import org.lodewire.analysis.store.GoldenValue;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicMatch;

class BufferedArticleCodecTest {

    private final GoldenValue<MatchedArticle> article = new GoldenValue<>(
            new BufferedArticleCodec(),
            MatchedArticle.newBuilder()
                    .setArticleId("a")
                    .setSource("agency")
                    .setTitle("Headline")
                    .setUrl("https://agency.example/a")
                    .setTime(Times.published(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(2000), 7))
                    .setOrigin(new Origin(3, 77L))
                    .setContentHash("hash")
                    .setSignature(ByteBuffer.wrap(new byte[] {2, 5}))
                    .setMatches(List.of(new TopicMatch("magnets", 1, List.of(new Span(Field.BODY, 4, 10, "magnet")))))
                    .setEntities(List.of(new EntityMatch("Q148", "China", EntityType.PLACE, 2)))
                    .setWithdrawn(true)
                    .setPreview(true)
                    .setBackfill(List.of("magnets"))
                    .build(),
            "04" + "0261" + "0c6167656e6379" + "0210486561646c696e65"
                    + "023068747470733a2f2f6167656e63792e6578616d706c652f61"
                    + "d00f00000228313937302d30312d30315430303a30303a30315ad00fa01f0e00" + "069a01" + "0868617368"
                    + "040205" + "020e6d61676e6574730202020814020c6d61676e657400"
                    + "000208513134380a4368696e610404000101" + "020e6d61676e65747300");

    @Test
    void encodes() {
        article.assertEncodes();
    }

    @Test
    void decodes() {
        article.assertDecodes();
    }

    @Test
    void refusesAnotherVersion() {
        article.assertRefusesAnotherVersion();
    }
}
