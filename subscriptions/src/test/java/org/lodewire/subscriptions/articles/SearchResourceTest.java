package org.lodewire.subscriptions.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.search.Articles.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Kinship;
import org.lodewire.subscriptions.search.Articles;
import org.lodewire.subscriptions.search.TestIndex;
import org.lodewire.subscriptions.server.TestClient;

class SearchResourceTest {

    private final TestIndex index = new TestIndex();
    private boolean isCurrent;

    @AfterEach
    void close() {
        index.close();
    }

    private JsonNode get(String path) throws Exception {
        index.add("a", Articles.clean("a", NOON, "Cobalt", "Cobalt"), Articles.story("a", "a", NOON, Kinship.FIRST));
        Searches searches = new Searches(index.index(), 1, () -> isCurrent);
        try (TestClient client = TestClient.start(new SearchResource(searches), new StoriesResource(searches))) {
            return new ObjectMapper().readTree(client.get(path).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=cobalt", "/api/v1/articles", "/api/v1/stories", "/api/v1/stories/a"})
    void noAnswerIsCompleteAsLongAsTheIndexIsNotCurrent(String path) throws Exception {
        assertThat(get(path).path("complete").asText()).isEqualTo("false");
    }

    @Test
    void anAnswerOfACurrentIndexIsComplete() throws Exception {
        isCurrent = true;
        assertThat(get("/api/v1/articles").path("complete").asText()).isEqualTo("true");
    }
}
