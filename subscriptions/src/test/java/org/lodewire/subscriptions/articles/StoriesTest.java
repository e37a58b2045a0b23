package org.lodewire.subscriptions.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.search.Articles.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.Kinship;
import org.lodewire.subscriptions.search.Articles;
import org.lodewire.subscriptions.search.SearchCursor;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.TestIndex;

class StoriesTest {

    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final TestIndex index = new TestIndex();
    private final Stories stories = new Stories(new Searches(index.index(), 1, () -> true));

    @AfterEach
    void close() {
        index.close();
    }

    private void add(String id, String story, int second) {
        index.add(
                id,
                Articles.clean(id, NOON.plusSeconds(second), id, "Cobalt"),
                Articles.story(id, story, NOON.plusSeconds(second), id.equals(story) ? Kinship.FIRST : Kinship.EXACT));
    }

    private StoryPage page(SearchFilter filter, int limit, @Nullable SearchCursor after) {
        return stories.newest(filter, limit, after, AMPLE);
    }

    private static List<String> ids(StoryPage page) {
        return page.stories().stream().map(StoryPage.Story::id).toList();
    }

    @Test
    void foldsTheCopiesOfAStoryIntoItsNewestArticle() {
        add("a", "a", 0);
        add("b", "b", 1);
        add("a2", "a", 2);
        StoryPage page = page(SearchFilter.ALL, 10, null);
        StoryPage.Story first = page.stories().get(0);

        assertThat(ids(page)).containsExactly("a", "b");
        assertThat(first.newest().article().id()).isEqualTo("a2");
        assertThat(first.articles()).isEqualTo(2);
        assertThat(first.others()).extracting(hit -> hit.article().id()).containsExactly("a");
    }

    @Test
    void pagesWithoutGapOrRepeatThoughCopiesLieFarApart() {
        for (int i = 0; i < 150; i++) {
            String story = "s" + i % 30;
            add(i < 30 ? story : "c" + i, story, i);
        }
        List<String> all = new ArrayList<>();
        SearchCursor after = null;
        do {
            StoryPage page = page(SearchFilter.ALL, 7, after);
            all.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void takesAStoryAtTheNewestArticleThatIsChosen() {
        add("a", "a", 0);
        add("a2", "a", 60);
        SearchFilter before =
                new SearchFilter(null, NOON.plusSeconds(30), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(page(before, 10, null).stories().get(0).newest().article().id())
                .isEqualTo("a");
    }

    @Test
    void showsAnArticleWhoseStoryIsNotKnownYet() {
        index.add("a", Articles.clean("a", NOON, "a", "Cobalt"));

        assertThat(ids(page(SearchFilter.ALL, 10, null))).containsExactly("a");
    }
}
