package org.lodewire.subscriptions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.search.Articles.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Kinship;
import org.lodewire.schemas.Span;

class ArticleSearchTest {

    private final TestIndex index = new TestIndex();

    @AfterEach
    void close() {
        index.close();
    }

    private List<String> find(SearchFilter filter) {
        return TestIndex.ids(index.search(TestIndex.request("cobalt", filter, SearchOrder.NEWEST, 10)));
    }

    @Test
    void filtersByTimeFromInclusiveToExclusive() {
        for (int i = 0; i < 4; i++) {
            index.add("a" + i, Articles.clean("a" + i, NOON.plusSeconds(i), null, "Cobalt"));
        }
        SearchFilter filter = new SearchFilter(
                NOON.plusSeconds(1), NOON.plusSeconds(3), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(find(filter)).containsExactly("a2", "a1");
    }

    @Test
    void filtersBySource() {
        index.add("a", Articles.clean("a", NOON, null, "Cobalt"));
        index.add(
                "b",
                CleanArticle.newBuilder(Articles.clean("b", NOON, null, "Cobalt"))
                        .setSource("paper")
                        .build());
        SearchFilter filter =
                new SearchFilter(null, null, List.of("paper"), List.of(), List.of(), List.of(), List.of());

        assertThat(find(filter)).containsExactly("b");
    }

    @Test
    void filtersByTheTopicsThatMentionAnArticleNow() {
        index.add("a", Articles.clean("a", NOON, null, "Cobalt"), Articles.mention("metals", "a", NOON, false));
        index.add(
                "b",
                Articles.clean("b", NOON, null, "Cobalt"),
                Articles.mention("metals", "b", NOON, false),
                Articles.mention("metals", "b", NOON, true));
        SearchFilter filter =
                new SearchFilter(null, null, List.of(), List.of("metals"), List.of(), List.of(), List.of());

        assertThat(find(filter)).containsExactly("a");
    }

    @Test
    void filtersByEntity() {
        index.add(
                "a",
                Articles.clean("a", NOON, null, "Cobalt of Chile"),
                Articles.entities("a", NOON, Articles.entity("Q298", "Chile", new Span(Field.BODY, 10, 15, null))));
        index.add("b", Articles.clean("b", NOON, null, "Cobalt"));
        SearchFilter filter = new SearchFilter(null, null, List.of(), List.of(), List.of("Q298"), List.of(), List.of());

        assertThat(find(filter)).containsExactly("a");
    }

    @Test
    void findsARegionalLanguageByItsLanguage() {
        index.add(
                "a",
                CleanArticle.newBuilder(Articles.clean("a", NOON, null, "Cobalt"))
                        .setLanguage("pt-BR")
                        .build());
        index.add("b", Articles.clean("b", NOON, null, "Cobalt"));
        SearchFilter filter = new SearchFilter(null, null, List.of(), List.of(), List.of(), List.of("PT"), List.of());

        assertThat(find(filter)).containsExactly("a");
    }

    @Test
    void filtersByStory() {
        index.add("a", Articles.clean("a", NOON, null, "Cobalt"), Articles.story("a", "a", NOON, Kinship.FIRST));
        index.add("b", Articles.clean("b", NOON, null, "Cobalt"), Articles.story("b", "a", NOON, Kinship.EXACT));
        index.add("c", Articles.clean("c", NOON, null, "Cobalt"), Articles.story("c", "c", NOON, Kinship.FIRST));

        assertThat(find(SearchFilter.ofStory("a"))).containsExactly("a", "b");
    }

    @Test
    void ranksATitleAboveABody() {
        index.add("body", Articles.clean("body", NOON.plusSeconds(1), "Mining", "Cobalt is mined in many places."));
        index.add("title", Articles.clean("title", NOON, "Cobalt", "It is mined in very many places."));

        assertThat(TestIndex.ids(
                        index.search(TestIndex.request("cobalt", SearchFilter.ALL, SearchOrder.RELEVANCE, 10))))
                .containsExactly("title", "body");
    }

    private List<String> pages(SearchOrder order) {
        List<String> all = new ArrayList<>();
        SearchCursor after = null;
        do {
            SearchRequest first = TestIndex.request("cobalt", SearchFilter.ALL, order, 7);
            SearchPage page = index.search(
                    new SearchRequest(first.query(), first.filter(), order, first.limit(), after, first.budget()));
            all.addAll(TestIndex.ids(page));
            SearchCursor next = page.next();
            after = next == null ? null : SearchCursor.of(next.text()).orElseThrow();
        } while (after != null);
        return all;
    }

    private void addMany() {
        for (int i = 0; i < 100; i++) {
            // Several share a time and a score; of every third, only the words match and not their order.
            String text = i % 3 == 0 ? "Cobalt" : "Cobalt, cobalt and coal ".repeat(1 + i % 4);
            index.add("a" + i, Articles.clean("a" + i, NOON.plusSeconds(i / 4), null, text));
        }
    }

    @Test
    void pagesByTimeWithoutGapOrRepeat() {
        addMany();

        assertThat(pages(SearchOrder.NEWEST))
                .hasSize(100)
                .doesNotHaveDuplicates()
                .startsWith("a96");
    }

    @Test
    void pagesByRelevanceWithoutGapOrRepeat() {
        addMany();

        assertThat(pages(SearchOrder.RELEVANCE)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWithOlderArticlesWhileNewOnesCome() {
        for (int i = 0; i < 6; i++) {
            index.add("a" + i, Articles.clean("a" + i, NOON.plusSeconds(i), null, "Cobalt"));
        }
        SearchPage first = index.search(TestIndex.request("cobalt", SearchFilter.ALL, SearchOrder.NEWEST, 3));
        index.add("new", Articles.clean("new", NOON.plusSeconds(60), null, "Cobalt"));
        SearchPage second = index.search(new SearchRequest(
                TestIndex.query("cobalt"),
                SearchFilter.ALL,
                SearchOrder.NEWEST,
                3,
                first.next(),
                Duration.ofMinutes(1)));

        assertThat(TestIndex.ids(second)).containsExactly("a2", "a1", "a0");
    }

    @Test
    void answersWithWhatItHasWhenTimeIsUp() {
        addMany();
        SearchPage page = index.search(new SearchRequest(
                TestIndex.query("cobalt"), SearchFilter.ALL, SearchOrder.NEWEST, 50, null, Duration.ZERO));

        assertThat(page.complete()).isFalse();
        assertThat(page.hits()).isEmpty();
    }

    @Test
    void takesNoTextForACursorThatIsNone() {
        assertThat(List.of("", "%", "AAAA", "x".repeat(2_000)))
                .allSatisfy(text -> assertThat(SearchCursor.of(text)).isEmpty());
    }
}
