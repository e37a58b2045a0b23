package org.lodewire.subscriptions.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static JsonNode page(int limit, List<String> found) {
        return new Page(limit)
                .json("items", found, JsonNodeFactory.instance::textNode, item -> "after " + item.charAt(0));
    }

    @Test
    void saysWhereToGoOnIfThereIsMore() {
        assertThat(page(2, List.of("a", "b", "c")).toString())
                .isEqualTo("{\"items\":[\"a\",\"b\"],\"next\":\"after b\"}");
        assertThat(page(2, List.of("a", "b")).path("next").isNull()).isTrue();
        assertThat(page(2, List.of()).path("next").isNull()).isTrue();
    }

    @Test
    void endsEarlyAfterVeryLongItemsAndOmitsNone() {
        String longer = "a".repeat(1_500_000);

        JsonNode page = page(10, List.of(longer, "b".repeat(1_500_000), "c"));
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("next").textValue()).isEqualTo("after a");
    }
}
