package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.lodewire.analysis.stories.signature.StorySignature;

class IndexedArticleCodecTest {

    private static final StorySignature BRIEF = StorySignature.of("Headline", "Rare-earth prices rose 12.5%");
    private static final String ENCODED =
            "04" + "00000000000003e8" + "02c3a9" + "0162" + "04baf7d4f4c705644d000000050000000109";
    private static final String ENCODED_FIRST =
            "04" + "00000000000003e8" + "0161" + "00" + "04baf7d4f4c705644d000000050000000109";

    private final IndexedArticleCodec codec = new IndexedArticleCodec();

    private static IndexedArticle article(String id, String storyId) {
        return new IndexedArticle(id, storyId, Instant.ofEpochMilli(1000), BRIEF);
    }

    private String encoded(String id, String storyId) {
        return HexFormat.of().formatHex(codec.encode(article(id, storyId)));
    }

    private void assertDecodes(String encoded, IndexedArticle article) {
        IndexedArticle decoded = codec.decode(HexFormat.of().parseHex(encoded));

        assertThat(decoded).usingRecursiveComparison().isEqualTo(article);
    }

    @Test
    void encodes() {
        assertThat(encoded("é", "b")).isEqualTo(ENCODED);
    }

    @Test
    void decodes() {
        assertDecodes(ENCODED, article("é", "b"));
    }

    @Test
    void encodesTheIdOfItsOwnStoryOnce() {
        assertThat(encoded("a", "a")).isEqualTo(ENCODED_FIRST);
        assertDecodes(ENCODED_FIRST, article("a", "a"));
    }

    @Test
    void idsMayBeLongerThanAShortCanCount() {
        String id = "é".repeat(40_000);

        assertDecodes(encoded(id, "b"), article(id, "b"));
        assertDecodes(encoded("a", id), article("a", id));
    }

    @Test
    void refusesAnotherVersion() {
        byte[] value = HexFormat.of().parseHex(ENCODED);
        value[0]++;

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.decode(value))
                .withMessage("A stored value has format version 5; this program reads version 4.");
    }

    @Test
    void refusesASignatureOfAnotherFormat() {
        byte[] value = codec.encode(article("a", "a"));
        value[1 + Long.BYTES + 3] = 1;

        assertThatIllegalStateException().isThrownBy(() -> codec.decode(value));
    }
}
