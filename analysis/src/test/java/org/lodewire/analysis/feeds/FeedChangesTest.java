package org.lodewire.analysis.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.FeedDefinition;

class FeedChangesTest {

    private static FeedDefinition feed(String id, String url) {
        return FeedDefinition.newBuilder().setId(id).setUrl(url).build();
    }

    @Test
    void comparesDefinitionsById() {
        FeedDefinition same = feed("same", "https://example.org/same");
        FeedDefinition moved = feed("moved", "https://example.org/there");
        FeedDefinition first = feed("first", "https://example.org/first");
        FeedChanges changes = FeedChanges.of(
                List.of(same, moved, first),
                Map.of(
                        "same",
                        feed("same", "https://example.org/same"),
                        "moved",
                        feed("moved", "https://example.org")));
        assertThat(changes.created()).containsExactly(first);
        assertThat(changes.changed()).containsExactly(moved);
        assertThat(changes.unchanged()).containsExactly(same);
        assertThat(changes.toApply()).containsExactly(first, moved);
    }

    @Test
    void notesAUrlOfSeveralFeedsIfOneIsAskedFor() {
        FeedDefinition a = feed("a", "https://example.org/rss");
        FeedDefinition b = feed("b", "http://Example.org/rss#x");
        FeedDefinition c = feed("c", "https://example.org/RSS");
        assertThat(SharedUrls.notes(List.of(a, b, c), List.of(b)))
                .singleElement()
                .asString()
                .startsWith("a, b ");
        assertThat(SharedUrls.notes(List.of(a, b, c), List.of(c))).isEmpty();
    }
}
