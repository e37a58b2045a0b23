package org.lodewire.subscriptions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.search.Articles.NOON;

import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;

class ArticlePartsTest {

    private static CleanArticle of(String source, CleanArticle article) {
        return CleanArticle.newBuilder(article).setSource(source).build();
    }

    @Test
    void keepsAnArticleThatAnotherSourceWithdraws() {
        CleanArticle published = Articles.clean("a", NOON, null, "Cobalt");
        ArticleParts parts = Articles.parts("a", published, of("other", Articles.withdrawn("a", NOON.plusSeconds(60))));

        assertThat(parts.clean()).isEqualTo(published);
    }

    @Test
    void keepsTheLaterOfTwoSourcesInWhicheverOrderTheyCome() {
        CleanArticle later = Articles.clean("a", NOON.plusSeconds(60), null, "Cobalt");
        CleanArticle earlier = of("other", Articles.clean("a", NOON, null, "Nickel"));

        assertThat(Articles.parts("a", later, earlier).clean()).isEqualTo(later);
        assertThat(Articles.parts("a", earlier, later).clean()).isEqualTo(later);
    }

    @Test
    void takesAVersionOfTheSameSourceThoughItsClockIsEarlier() {
        CleanArticle first = Articles.clean("a", NOON.plusSeconds(60), null, "Cobalt");
        CleanArticle second = Articles.clean("a", NOON, null, "Nickel");

        assertThat(Articles.parts("a", first, second).clean()).isEqualTo(second);
    }

    @Test
    void hasNoEntitiesOfAnotherVersion() {
        ArticleEntities ofBefore = Articles.entities("a", NOON);
        CleanArticle revision = Articles.clean("a", NOON.plusSeconds(60), null, "Nickel");

        assertThat(Articles.parts("a", ofBefore, revision).currentEntities()).isEmpty();
    }

    @Test
    void isNothingOnceEachPartIsTakenBack() {
        ArticleParts parts = Articles.parts(
                "a",
                Articles.clean("a", NOON, null, "Cobalt"),
                Articles.mention("metals", "a", NOON, false),
                Articles.withdrawn("a", NOON),
                Articles.mention("metals", "a", NOON, true));

        assertThat(parts.time()).isEmpty();
    }
}
