package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** Entities and trends, over HTTP, of a view that the test fills. */
@Timeout(300)
class EntitiesResourceTest {

    private static final Instant NOON = CountFixture.at("12:00:00");

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client = TestClient.start(new TrendsResource(view), new EntitiesResource(view));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void entitiesAreThoseWithTheMostStories() throws Exception {
        entity("Q1", "Tin", EntityType.MATERIAL, 2);
        entity("Q2", "Zinc", EntityType.MATERIAL, 3);
        entity("Q3", "Bolivia", EntityType.PLACE, 1);
        entity("Q2", "Zinc", EntityType.MATERIAL, 0);

        assertThat(TestClient.texts(client.json("/api/v1/entities").path("entities"), "entity"))
                .containsExactly("Q1", "Q3");
        assertThat(TestClient.texts(
                        client.json("/api/v1/entities?type=place&name=BOL").path("entities"), "entity"))
                .containsExactly("Q3");
        assertThat(client.json("/api/v1/entities/Q1").at("/entities/0/name").asText())
                .isEqualTo("Tin");
    }

    private void entity(String id, String name, EntityType type, int stories) {
        EntityCount count = EntityCount.newBuilder()
                .setEntity(id)
                .setName(name)
                .setType(type)
                .setWindow("24h")
                .setStart(NOON.minusSeconds(86_400))
                .setEnd(NOON)
                .setArticles(stories)
                .setStories(stories)
                .setMentions(stories)
                .setRevision(0)
                .build();
        fixture.take(Catalogue.ENTITY_COUNTS, id + "|24h", count);
    }

    @Test
    void trendsAreTheNewestOfEachWindow() throws Exception {
        trends("1h", "12:00:00", "Tin");
        trends("24h", "12:00:00", "Zinc");
        trends("1h", "12:01:00", "Lead");

        JsonNode trends = client.json("/api/v1/trends").path("trends");

        assertThat(TestClient.texts(trends, "window")).containsExactly("1h", "24h");
        assertThat(trends.at("/0/end").asText()).isEqualTo("2026-07-01T12:01:00Z");
        assertThat(TestClient.texts(trends.at("/0/mostMentioned"), "name")).containsExactly("Lead");
        assertThat(TestClient.texts(trends.at("/0/fastestRising"), "score")).containsExactly("1.5");
    }

    private void trends(String window, String end, String name) {
        EntityTrends trends = EntityTrends.newBuilder()
                .setWindow(window)
                .setStart(NOON.minusSeconds(3_600))
                .setEnd(CountFixture.at(end))
                .setMostMentioned(List.of(new MentionedEntity("Q1", name, EntityType.MATERIAL, 3L, 3L, 4L)))
                .setFastestRising(List.of(new RisingEntity("Q1", name, EntityType.MATERIAL, 3L, 3L, 4L, 0L, 1.5)))
                .build();
        fixture.take(Catalogue.ENTITY_TRENDS, window, trends);
    }
}
