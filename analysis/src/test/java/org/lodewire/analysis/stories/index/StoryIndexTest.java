package org.lodewire.analysis.stories.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.stories.signature.StorySignature;
import org.lodewire.schemas.Kinship;

class StoryIndexTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String TEXT = Texts.words(1, 400);

    private final InMemorySignatureStore store = new InMemorySignatureStore();
    private final StoryIndex index = new StoryIndex(store);

    private Placement place(String id, String text) {
        return placeAt(id, text, NOON);
    }

    private Placement placeAt(String id, String text, Instant at) {
        return index.place(id, StorySignature.of("Headline of " + id, text), at);
    }

    @Test
    void opensAStoryWithTheFirstCopy() {
        assertThat(place("a", TEXT)).isEqualTo(new Placement("a", Kinship.FIRST, null, 1, 1));
    }

    @Test
    void joinsAnExactCopyUnderAnotherHeadline() {
        place("a", TEXT);
        assertThat(place("b", TEXT)).isEqualTo(new Placement("a", Kinship.EXACT, "a", 1, 1));
    }

    @Test
    void joinsAnEditedCopy() {
        place("a", TEXT);
        Placement placement = place("b", Texts.edited(TEXT, 25));
        assertThat(placement)
                .extracting(Placement::storyId, Placement::kinship, Placement::copyOf)
                .containsExactly("a", Kinship.NEAR, "a");
        assertThat(placement.similarity()).isBetween(0.5, 0.95);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.7})
    void joinsACopyWithItsEndCut(double kept) {
        place("a", TEXT);
        assertThat(place("b", TEXT.substring(0, (int) (TEXT.length() * kept))).storyId())
                .isEqualTo("a");
    }

    @Test
    void joinsACopyWithTheBoilerplateOfAnotherOutlet() {
        place("a", TEXT);
        assertThat(place("b", Texts.words(2, 150) + " " + TEXT + " " + Texts.words(3, 250))
                        .storyId())
                .isEqualTo("a");
    }

    @Test
    void doesNotJoinTextsThatShareAQuotation() {
        String quotation = Texts.words(4, 60);
        place("a", TEXT + " " + quotation);
        assertThat(place("b", Texts.words(2, 400) + " " + quotation).kinship()).isEqualTo(Kinship.FIRST);
    }

    @Test
    void doesNotJoinATemplateWithOtherFigures() {
        place("a", Texts.bulletin(1));
        assertThat(place("b", Texts.bulletin(2)).kinship()).isEqualTo(Kinship.FIRST);
    }

    @Test
    void joinsACopyOfABulletin() {
        place("a", Texts.bulletin(1));
        assertThat(place("b", Texts.bulletin(1)).kinship()).isEqualTo(Kinship.EXACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to read on",
                "This article is for subscribers. Log in or subscribe to go on reading it."
            })
    void doesNotJoinPlaceholders(String placeholder) {
        place("a", placeholder);
        assertThat(place("b", placeholder).kinship()).isEqualTo(Kinship.FIRST);
    }

    @Test
    void doesNotJoinAPlaceholderUnderTheHeadlineOfAForm() {
        StorySignature placeholder = StorySignature.of("Bank sets 1.5 billion of repurchases", "(blah blah blah)");
        index.place("monday", placeholder, NOON);
        assertThat(index.place("tuesday", placeholder, NOON).kinship()).isEqualTo(Kinship.FIRST);
    }

    @Test
    void joinsABriefOnlyUnderTheSameHeadline() {
        String brief = "A strong quake shook the north of Chile on Monday, officials said. Nobody was hurt.";
        index.place("a", StorySignature.of("Quake hits Chile", brief), NOON);
        assertThat(index.place("b", StorySignature.of("Quake hits Chile", brief), NOON)
                        .kinship())
                .isEqualTo(Kinship.EXACT);
        assertThat(index.place("c", StorySignature.of("Chile: quake", brief), NOON)
                        .kinship())
                .isEqualTo(Kinship.FIRST);
        assertThat(index.place("d", StorySignature.of(null, brief), NOON).kinship())
                .isEqualTo(Kinship.FIRST);
        assertThat(index.place("e", StorySignature.of(null, brief), NOON).kinship())
                .isEqualTo(Kinship.FIRST);
    }

    @Test
    void opensAStoryForEachEmptyText() {
        place("a", "");
        assertThat(place("b", "").kinship()).isEqualTo(Kinship.FIRST);
    }

    @Test
    void doesNotJoinTwoTextsThroughADigestOfBoth() {
        String other = Texts.words(2, 400);
        place("a", TEXT);
        place("a2", Texts.edited(TEXT, 40));
        place("digest", TEXT + " " + other);
        assertThat(place("b", other).storyId()).isEqualTo("b");
    }

    @Test
    void choosesTheClosestCopy() {
        place("far", Texts.edited(TEXT, 15));
        place("near", Texts.edited(TEXT, 100));
        assertThat(place("b", TEXT).copyOf()).isEqualTo("near");
    }

    @Test
    void findsCopiesWithinTheHorizonBothWays() {
        placeAt("a", TEXT, NOON);
        assertThat(placeAt("late", TEXT, NOON.minus(Duration.ofHours(72))).storyId())
                .isEqualTo("a");
        assertThat(placeAt("next", TEXT, NOON.plus(Duration.ofHours(72))).storyId())
                .isEqualTo("a");
    }

    @Test
    void opensANewStoryPastTheHorizon() {
        placeAt("a", TEXT, NOON);
        assertThat(placeAt("b", TEXT, NOON.plus(Duration.ofHours(72)).plusMillis(1))
                        .storyId())
                .isEqualTo("b");
    }

    @Test
    void removesArticlesPastTheHorizon() {
        placeAt("old", TEXT, NOON.minusSeconds(1));
        placeAt("new", Texts.words(2, 400), NOON);
        index.expire(NOON.plus(Duration.ofHours(72)));
        assertThat(store.find("old")).isEmpty();
        assertThat(store.find("new")).isPresent();
    }

    @Test
    void doesNotJoinARemovedArticle() {
        place("a", TEXT);
        assertThat(index.remove("a")).isTrue();
        assertThat(index.remove("a")).isFalse();
        assertThat(place("b", TEXT).storyId()).isEqualTo("b");
        assertThat(store.storySize("a")).isZero();
    }

    @Test
    void aRevisionReplacesTheArticle() {
        place("a", TEXT);
        place("a", Texts.words(2, 400));
        assertThat(place("b", TEXT).storyId()).isEqualTo("b");
        assertThat(place("c", Texts.words(2, 400)).storyId()).isEqualTo("a");
    }

    @Test
    void aRevisionStaysInTheStoryThatItsArticleOpened() {
        place("a", TEXT);
        place("b", TEXT);
        assertThat(place("a", Texts.edited(TEXT, 40)).storyId()).isEqualTo("a");
    }

    @Test
    void aRewrittenArticleOpensANewStoryIfItsOldOneHasOtherArticles() {
        place("a", TEXT);
        place("b", TEXT);
        Placement rewritten = place("a", Texts.words(2, 400));
        assertThat(rewritten.kinship()).isEqualTo(Kinship.FIRST);
        assertThat(rewritten.storyId()).startsWith("a~");
        assertThat(place("c", TEXT).storyId()).isEqualTo("a");
    }

    @Test
    void joinsACopyAmongManyArticlesWithTheSameBoilerplate() {
        String boilerplate = Texts.words(9, 60);
        for (int i = 0; i < 200; i++) {
            place("other" + i, Texts.words(100 + i, 300) + " " + boilerplate);
        }
        place("a", TEXT + " " + boilerplate);
        for (int i = 200; i < 400; i++) {
            place("other" + i, Texts.words(100 + i, 300) + " " + boilerplate);
        }
        assertThat(place("b", Texts.edited(TEXT, 30) + " " + boilerplate).storyId())
                .isEqualTo("a");
    }

    @Test
    void refusesAHorizonOfZero() {
        assertThatThrownBy(() -> new StoryIndex(store, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
