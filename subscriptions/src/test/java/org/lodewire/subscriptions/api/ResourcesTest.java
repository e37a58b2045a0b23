package org.lodewire.subscriptions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Delivery;
import org.lodewire.schemas.DeliveryOutcome;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.MentionedEntity;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.RisingEntity;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.alerts.AlertFixture;
import org.lodewire.subscriptions.counts.CountFixture;
import org.lodewire.subscriptions.server.TestClient;
import org.lodewire.subscriptions.view.NewsView;
import org.lodewire.subscriptions.view.ViewFixture;

/** Resources that read, over HTTP, of a view that the test fills. */
@Timeout(60)
class ResourcesTest {

    private static final Instant NOON = CountFixture.at("12:00:00");

    private final ViewFixture fixture = new ViewFixture();
    private final NewsView view = fixture.view();
    private final TestClient client = TestClient.start(
            new CountsResource(view),
            new AlertsResource(view),
            new TrendsResource(view),
            new EntitiesResource(view),
            new SourcesResource(view),
            new FeedsResource(view, (key, feed) -> Optional.empty()),
            new RejectsResource(view),
            new DeliveriesResource(view),
            new HealthResource(() -> false));

    @AfterEach
    void close() {
        client.close();
    }

    private void count(String topic, CountWindow window, String end, int articles) {
        TopicCount count = CountFixture.count(topic, window, end, articles);
        fixture.take(Catalogue.COUNTS, topic + "|" + window.label(), count);
    }

    private void alert(TopicAlert alert) {
        fixture.take(Catalogue.ALERTS, alert.getTopic(), alert);
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }

    @Test
    void countsAreChosenByTopicAndWindow() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 3);
        count("tin", CountWindow.ONE_DAY, "12:00:00", 4);
        count("lead", CountWindow.ONE_HOUR, "12:00:00", 5);

        assertThat(texts(client.json("/api/v1/counts").path("counts"), "articles"))
                .containsExactly("5", "3", "4");
        assertThat(texts(client.json("/api/v1/counts?topic=tin&window=24h").path("counts"), "articles"))
                .containsExactly("4");
    }

    @Test
    void anAnswerThatTheClientHasIsNotSentAgain() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 3);
        String tag = client.get("/api/v1/counts").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = client.get("/api/v1/counts", "If-None-Match", "\"x\", W/" + tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        count("tin", CountWindow.ONE_HOUR, "12:01:00", 4);
        assertThat(client.get("/api/v1/counts", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSeriesHasThePointsOfATime() throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 1);
        count("tin", CountWindow.ONE_HOUR, "12:01:00", 2);
        count("tin", CountWindow.ONE_HOUR, "12:02:00", 3);

        JsonNode series = client.json("/api/v1/counts/tin?window=1h&from=2026-07-01T12:01:30Z");

        assertThat(texts(series.path("points"), "articles")).containsExactly("2", "3");
        assertThat(series.path("step").asText()).isEqualTo("1m");
        assertThat(series.path("to").asText()).isEqualTo("2026-07-01T12:02:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/counts?window=2h,'5m, 1h, 24h, 7d'",
        "/api/v1/counts/tin?from=yesterday,a time in UTC",
        "/api/v1/counts/tin?from=2026-07-01T12:01:30Z&to=2026-07-01T12:01:00Z,no later than",
        "/api/v1/counts/tin?limit=0,from 1 to 10000",
        "/api/v1/counts/tin?limit=99999999999999999999,from 1 to 10000",
        "/api/v1/alerts?severity=bad,'info, warning, critical'",
        "/api/v1/alerts?cursor=%20,'next'",
        "/api/v1/alerts?cursor=YWJj,'next'",
        "/api/v1/rejects?cursor=YQpiCmM,'next'",
        "/api/v1/entities?window=7d,1h or 24h"
    })
    void aParameterThatIsNoneIsAProblemThatSaysWhatItMustBe(String path, String remedy) throws Exception {
        count("tin", CountWindow.ONE_HOUR, "12:00:00", 1);
        HttpResponse<String> refused = client.get(path);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/counts/none", "/api/v1/alerts/none", "/api/v1/entities/none", "/api/v1/none"})
    void whatIsNotThereIsAProblem(String path) throws Exception {
        HttpResponse<String> missing = client.get(path);

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("\"status\":404");
    }

    @Test
    void alertsAreChosenByTopicSeverityStateAndTime() throws Exception {
        alert(AlertFixture.raised("tin", "12:00:00")
                .setSeverity(Severity.CRITICAL)
                .build());
        alert(AlertFixture.raised("lead", "12:05:00").build());
        TopicAlert resolved = AlertFixture.raised("gold", "12:10:00").build();
        alert(resolved);
        alert(AlertFixture.later(resolved, AlertState.RESOLVED));

        assertThat(topics("")).containsExactly("gold", "lead", "tin");
        assertThat(topics("?topic=tin,lead")).containsExactly("lead", "tin");
        assertThat(topics("?severity=critical")).containsExactly("tin");
        assertThat(topics("?state=raised")).containsExactly("lead", "tin");
        assertThat(topics("?from=2026-07-01T12:05:00Z&to=2026-07-01T12:10:00Z")).containsExactly("lead");
    }

    private List<String> topics(String query) throws Exception {
        return texts(client.json("/api/v1/alerts" + query).path("alerts"), "topic");
    }

    @Test
    void pagesOfAlertsLeaveNoneOutAndHaveNoneTwiceThoughNewOnesCome() throws Exception {
        for (int i = 0; i < 10; i++) {
            alert(AlertFixture.raised("t" + i, "12:00:0" + i / 2).build());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 4; page++) {
            JsonNode answer = client.json("/api/v1/alerts?limit=3" + cursor);
            seen.addAll(texts(answer.path("alerts"), "topic"));
            cursor = "&cursor=" + answer.path("next").asText();
            alert(AlertFixture.raised("new" + page, "13:00:00").build());
        }

        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void anAlertIsFoundByItsIdAndKeepsWhatRaisedIt() throws Exception {
        TopicAlert raised = AlertFixture.raised("tin", "12:00:00")
                .setEvidence(
                        List.of(AlertFixture.article().setTitle("<b>Tin</b>").build()))
                .build();
        alert(raised);
        alert(TopicAlert.newBuilder(AlertFixture.later(raised, AlertState.RESOLVED))
                .setEvidence(List.of())
                .setObserved(0)
                .build());

        JsonNode alert = client.json("/api/v1/alerts/" + raised.getId());

        assertThat(alert.path("state").asText()).isEqualTo("RESOLVED");
        assertThat(alert.at("/raised/observed").asDouble()).isEqualTo(6);
        assertThat(alert.at("/evidence/0/title").asText()).isEqualTo("<b>Tin</b>");
    }

    @Test
    void entitiesAreThoseWithTheMostStories() throws Exception {
        entity("Q1", "Tin", EntityType.MATERIAL, 2);
        entity("Q2", "Zinc", EntityType.MATERIAL, 3);
        entity("Q3", "Bolivia", EntityType.PLACE, 1);
        entity("Q2", "Zinc", EntityType.MATERIAL, 0);

        assertThat(texts(client.json("/api/v1/entities").path("entities"), "entity"))
                .containsExactly("Q1", "Q3");
        assertThat(texts(client.json("/api/v1/entities?type=place&name=BOL").path("entities"), "entity"))
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

        assertThat(texts(trends, "window")).containsExactly("1h", "24h");
        assertThat(trends.at("/0/end").asText()).isEqualTo("2026-07-01T12:01:00Z");
        assertThat(texts(trends.at("/0/mostMentioned"), "name")).containsExactly("Lead");
        assertThat(texts(trends.at("/0/fastestRising"), "score")).containsExactly("1.5");
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

    @Test
    void aSourceThatIsSilentHasItsAlert() throws Exception {
        source("a.example");
        source("b.example");
        TopicAlert silence = AlertFixture.raised("source/a.example", "12:00:00").build();
        alert(silence);

        JsonNode sources = client.json("/api/v1/sources").path("sources");

        assertThat(texts(sources, "source")).containsExactly("a.example", "b.example");
        assertThat(texts(sources, "silence")).containsExactly(silence.getId(), "null");
    }

    private void source(String name) {
        fixture.take(
                Catalogue.SOURCE_ACTIVITY,
                name,
                SourceActivity.newBuilder()
                        .setSource(name)
                        .setArticleId("a")
                        .setStoryId("s")
                        .setAt(NOON)
                        .setClock(NOON)
                        .build());
    }

    @Test
    void aFeedThatWasNotPolledYetIsNew() throws Exception {
        fixture.take(
                Catalogue.FEED_DEFINITIONS,
                "f",
                FeedDefinition.newBuilder()
                        .setId("f")
                        .setUrl("https://example.org/rss")
                        .build());

        assertThat(client.json("/api/v1/feeds").at("/feeds/0/status/health").asText())
                .isEqualTo("NEW");
    }

    @Test
    void rejectsAreCountedByReasonBeyondThePage() throws Exception {
        for (int i = 0; i < 5; i++) {
            reject("a.example", i < 3 ? RejectionReason.LATE : RejectionReason.WALL, i);
        }

        JsonNode first = client.json("/api/v1/rejects?limit=2");
        JsonNode second = client.json("/api/v1/rejects?limit=2&reason=late&cursor="
                + first.path("next").asText());

        assertThat(first.path("reasons")).hasToString("{\"LATE\":3,\"WALL\":2}");
        assertThat(texts(first.path("rejects"), "detail")).containsExactly("4", "3");
        assertThat(texts(second.path("rejects"), "detail")).containsExactly("2", "1");
        assertThat(first.at("/rejects/0/original").isNull()).isTrue();
    }

    private void reject(String source, RejectionReason reason, int number) {
        RejectedArticle article = RejectedArticle.newBuilder()
                .setSource(source)
                .setReason(reason)
                .setDetail(Integer.toString(number))
                .setStage("clean")
                .setOriginal(ByteBuffer.wrap(new byte[10]))
                .setOriginalSize(10)
                .build();
        fixture.take(Catalogue.REJECTED, source, article, NOON.plusSeconds(number));
    }

    @Test
    void deliveriesAreChosenBySubscriptionAndOutcome() throws Exception {
        delivery("desk", DeliveryOutcome.DELIVERED);
        delivery("desk", DeliveryOutcome.DEAD);
        delivery("other", DeliveryOutcome.DEAD);

        assertThat(texts(
                        client.json("/api/v1/deliveries?subscription=desk&outcome=dead")
                                .path("deliveries"),
                        "outcome"))
                .containsExactly("DEAD");
    }

    private void delivery(String subscription, DeliveryOutcome outcome) {
        fixture.take(
                Catalogue.DELIVERIES,
                subscription,
                Delivery.newBuilder()
                        .setId("n")
                        .setSubscription(subscription)
                        .setOutcome(outcome)
                        .setAt(NOON)
                        .setSince(NOON)
                        .build());
    }

    @Test
    void healthIsBadWhileKafkaIsGone() throws Exception {
        assertThat(client.get("/healthz").statusCode()).isEqualTo(503);
    }
}
