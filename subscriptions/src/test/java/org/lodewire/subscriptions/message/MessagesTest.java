package org.lodewire.subscriptions.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.delivery.Attempt;

class MessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String HOSTILE =
            "<script>alert(1)</script> *bold* [a](http://evil.example) <!channel> &amp; \u202Egnihton\u0007\u001b[31m";

    private static TopicAlert.Builder alert(String topic) {
        return TopicAlert.newBuilder()
                .setId(topic + "/spike/1")
                .setTopic(topic)
                .setLabel(topic)
                .setRule("spike")
                .setKind("SPIKE")
                .setState(AlertState.RAISED)
                .setAt(NOON)
                .setRaisedAt(NOON)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(17)
                .setExpected(3.25)
                .setScore(4)
                .setSummary(topic + ": 17 stories")
                .setSeverity(Severity.CRITICAL)
                .setEvidence(List.of(Evidence.newBuilder()
                        .setArticleId("a1")
                        .setStoryId("s1")
                        .setSource("example.org")
                        .setTitle("A headline")
                        .setUrl("https://example.org/a")
                        .setAt(NOON)
                        .setSnippet("words around the mention")
                        .build()));
    }

    private static TopicAlert hostile() {
        return alert("tin")
                .setLabel(HOSTILE)
                .setSummary(HOSTILE)
                .setRule(HOSTILE)
                .setEvidence(List.of(Evidence.newBuilder()
                        .setArticleId(HOSTILE)
                        .setStoryId("s")
                        .setSource(HOSTILE)
                        .setTitle(HOSTILE)
                        .setUrl("javascript:alert(1)")
                        .setSnippet(HOSTILE)
                        .setAt(NOON)
                        .build()))
                .build();
    }

    @Test
    void aChangedAlertExplainsItselfToWhoHasNotHeardThatItWasRaised() {
        Attempt changed =
                attempt(false, alert("tin").setState(AlertState.CHANGED).build());
        Attempt raised = attempt(false, alert("tin").build());

        assertThat(PlainMessage.of(MessageWriter.of(changed))).contains("This alert was raised before;");
        assertThat(PlainMessage.of(MessageWriter.of(raised))).doesNotContain("raised before");
    }

    @Test
    void aChangeOfTheSameStepIsNotCalledACorrection() {
        TopicAlert changed = alert("tin")
                .setId("tin/spike/" + NOON)
                .setState(AlertState.CHANGED)
                .build();

        assertThat(PlainMessage.of(MessageWriter.of(attempt(false, changed))))
                .contains("raised before, in the same step, which has gone on")
                .doesNotContain("late news");
    }

    @Test
    void noReceiverReadsATimeThatHasNotCome() {
        TopicAlert provisional = alert("tin")
                .setAt(NOON.plusSeconds(900))
                .setRaisedAt(NOON.plusSeconds(900))
                .setNoticedAt(NOON)
                .build();

        assertThat(PlainMessage.of(MessageWriter.of(attempt(false, provisional))))
                .contains("2026-03-02 12:00 UTC")
                .doesNotContain("12:15");
        assertThat(AlertmanagerBody.of(List.of(provisional))).contains("\"startsAt\":\"2026-03-02T12:00:00Z\"");
        assertThat(WebhookBody.of(attempt(false, provisional))).contains("\"noticedAt\":\"2026-03-02T12:00:00Z\"");
    }

    @Test
    void peopleReadTimesByTheClockOfTheSubscription() {
        Subscription berlin = Subscription.newBuilder()
                .setId("desk")
                .setEndpoint(Endpoint.newBuilder().setType(EndpointType.SLACK).build())
                .setTimeZone("Europe/Berlin")
                .build();

        assertThat(PlainMessage.of(MessageWriter.of(attempt(berlin, alert("tin").build()))))
                .contains("; 2026-03-02 13:00 UTC+01:00");
    }

    private static Attempt attempt(boolean cloudEvents, TopicAlert... alerts) {
        return attempt(
                Subscription.newBuilder()
                        .setId("desk")
                        .setEndpoint(Endpoint.newBuilder()
                                .setType(EndpointType.WEBHOOK)
                                .setCloudEvents(cloudEvents)
                                .build())
                        .build(),
                alerts);
    }

    private static Attempt attempt(Subscription subscription, TopicAlert... alerts) {
        return new Attempt(1, "n-1", subscription, List.of(alerts), false, NOON.toEpochMilli(), 1);
    }

    private static Message message(TopicAlert... alerts) {
        return MessageWriter.of(attempt(false, alerts));
    }

    /** All texts of a JSON document. */
    private static List<String> texts(String json) throws Exception {
        List<String> texts = new ArrayList<>();
        collect(JSON.readTree(json), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    @Test
    void aWebhookHasTypeTimeAndTheFieldsOfTheAlert() throws Exception {
        JsonNode body = JSON.readTree(WebhookBody.of(attempt(false, alert("tin").build())));
        assertThat(body.path("type").textValue()).isEqualTo("alert.raised");
        assertThat(body.path("timestamp").textValue()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(body.at("/data/alerts/0/evidence/0/url").textValue()).isEqualTo("https://example.org/a");
    }

    @Test
    void aCloudEventHasTheRequiredAttributes() throws Exception {
        JsonNode body = JSON.readTree(WebhookBody.of(attempt(true, alert("tin").build())));
        assertThat(body.path("specversion").textValue()).isEqualTo("1.0");
        assertThat(body.path("id").textValue()).isEqualTo("n-1");
        assertThat(body.path("source").textValue()).isEqualTo("/lodewire/subscriptions/desk");
        assertThat(body.path("type").textValue()).isEqualTo("org.lodewire.alert.raised");
        assertThat(body.path("subject").textValue()).isEqualTo("tin");
    }

    @Test
    void theTitleOfOneAlertIsItsStateAndSummary() {
        assertThat(message(alert("tin").build()).title()).isEqualTo("Raised: tin: 17 stories");
    }

    @Test
    void theTitleOfSeveralCountsThemByTopic() {
        assertThat(message(
                                alert("tin").build(),
                                alert("lead").build(),
                                alert("tin").build())
                        .title())
                .isEqualTo("3 alerts: tin (2), lead (1)");
    }

    @Test
    void hasTheHighestSeverity() {
        assertThat(message(
                                alert("tin").setSeverity(Severity.INFO).build(),
                                alert("lead").build())
                        .severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aTemplateReplacesTheText() {
        Subscription subscription = Subscription.newBuilder()
                .setId("desk")
                .setEndpoint(Endpoint.newBuilder().setType(EndpointType.SLACK).build())
                .setTemplate("{{label}} has {{observed}}, usual {{expected}}\n{{url}}")
                .build();
        assertThat(PlainMessage.of(
                        MessageWriter.of(attempt(subscription, alert("tin").build()))))
                .isEqualTo("tin has 17, usual 3.25\nhttps://example.org/a");
    }

    @Test
    void plainTextHasTheEvidence() {
        assertThat(PlainMessage.of(message(alert("tin").build())))
                .contains("- A headline\n  example.org\n  \"words around the mention\"\n  https://example.org/a");
    }

    @Test
    void noMessageHasControlOrFormatCharacters() throws Exception {
        Message message = message(hostile());
        List<String> texts = new ArrayList<>(texts(SlackBody.of(message)));
        texts.addAll(texts(TeamsBody.of(message)));
        texts.addAll(texts(NtfyBody.of(message, "topic")));
        texts.addAll(texts(AlertmanagerBody.of(List.of(hostile()))));
        texts.addAll(texts(WebhookBody.of(attempt(false, hostile()))));
        texts.addAll(texts(WebhookBody.of(attempt(true, hostile()))));
        texts.add(PlainMessage.of(message));
        texts.add(HtmlMessage.of(message, "footer", null));
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.codePoints())
                        .noneMatch(c ->
                                Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && c != '\n'));
    }

    @Test
    void noMessageLinksToAnythingButTheWeb() throws Exception {
        Message message = message(hostile());
        assertThat(SlackBody.of(message)).doesNotContain("\"type\":\"link\"");
        assertThat(TeamsBody.of(message)).doesNotContain("Action.OpenUrl");
        assertThat(NtfyBody.of(message, "topic")).doesNotContain("click");
    }

    @Test
    void slackSearchesNothingHostileForMarkUp() throws Exception {
        JsonNode body = JSON.readTree(SlackBody.of(message(hostile())));
        assertThat(body.path("text").textValue()).doesNotContain("<").contains("&lt;!channel&gt;");
        assertThat(types(body))
                .containsExactlyInAnyOrder("header", "plain_text", "rich_text", "rich_text_section", "text");
    }

    @Test
    void teamsSearchesNothingHostileForMarkdown() throws Exception {
        JsonNode body = JSON.readTree(TeamsBody.of(message(hostile())));
        assertThat(types(body)).containsExactlyInAnyOrder("message", "AdaptiveCard", "RichTextBlock", "TextRun");
    }

    private static Set<String> types(JsonNode body) {
        return new TreeSet<>(body.findValuesAsText("type"));
    }

    @Test
    void aLongMessageForNtfyIsCutWithinItsLimit() throws Exception {
        TopicAlert[] many = new TopicAlert[60];
        Arrays.setAll(many, i -> alert("tin-" + i).setSummary("ü".repeat(150)).build());
        JsonNode body = JSON.readTree(NtfyBody.of(message(many), "topic"));
        assertThat(body.path("message").textValue().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(4_000);
    }

    @Test
    void anAlertmanagerSeesTheEndOfAResolvedAlert() throws Exception {
        TopicAlert resolved = alert("tin")
                .setState(AlertState.RESOLVED)
                .setAt(NOON.plusSeconds(60))
                .build();
        JsonNode body = JSON.readTree(AlertmanagerBody.of(List.of(resolved)));
        assertThat(body.at("/0/endsAt").textValue()).isEqualTo("2026-03-02T12:01:00Z");
        assertThat(body.at("/0/labels/topic").textValue()).isEqualTo("tin");
    }
}
