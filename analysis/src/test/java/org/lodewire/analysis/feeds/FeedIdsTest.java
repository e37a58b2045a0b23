package org.lodewire.analysis.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.schemas.FeedDefinition;

class FeedIdsTest {

    private static FeedDefinition feed(String id, String url) {
        return FeedDefinition.newBuilder().setId(id).setUrl(url).build();
    }

    @ParameterizedTest
    @CsvSource({
        "BBC News: World,        https://feeds.example.org/w,    bbc-news-world",
        "Agência d'Été,          https://example.org/a,          agencia-dete",
        "ニュース,               https://www.example.org/rss,    example-org",
        "'',                     https://www.example.org/rss,    example-org",
        "---,                    https://example.org/rss,        example-org",
    })
    void makesAnIdOfTheTitleElseOfTheHost(String title, String url, String id) {
        assertThat(new FeedIds(List.of()).of(url, title)).isEqualTo(id);
    }

    @Test
    void aUrlKeepsItsId() {
        FeedIds ids = new FeedIds(List.of(feed("mine", "https://example.org/rss")));
        assertThat(ids.of("http://EXAMPLE.org/rss#top", "Other title")).isEqualTo("mine");
    }

    @Test
    void feedsOfOneTitleAreToldApartByTheirUrlInWhateverOrder() {
        FeedIds forward = new FeedIds(List.of(feed("news", "https://other.example")));
        FeedIds backward = new FeedIds(List.of(feed("news", "https://other.example")));
        String a = forward.of("https://example.org/a", "News");
        String b = forward.of("https://example.org/b", "News");
        assertThat(a).startsWith("news-").isNotEqualTo(b);
        assertThat(backward.of("https://example.org/b", "News")).isEqualTo(b);
        assertThat(backward.of("https://example.org/a", "News")).isEqualTo(a);
    }

    @Test
    void anIdOfALongTitleIsValidAndUnique() {
        FeedIds ids = new FeedIds(List.of());
        String first = ids.of("https://example.org/1", "x y".repeat(5_000));
        String second = ids.of("https://example.org/2", "x y".repeat(5_000));
        assertThat(List.of(first, second)).doesNotHaveDuplicates().allMatch(DefinitionFields::isId);
    }
}
