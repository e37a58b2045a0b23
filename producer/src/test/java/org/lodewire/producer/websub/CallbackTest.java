package org.lodewire.producer.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CallbackTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOPIC = "https://a.example/feed";
    private static final byte[] BODY = "<feed/>".getBytes(StandardCharsets.UTF_8);

    private final List<PushedDocument> documents = new ArrayList<>();
    private final Callback callback = new Callback(documents::add, () -> NOW);
    private final Subscription fresh = Subscription.to(
            URI.create("https://hub.example/"),
            URI.create(TOPIC),
            "id",
            URI.create("https://me.example/id"),
            "secret",
            0);

    @Test
    void repeatsTheChallengeOfASubscriptionThatWasAskedFor() {
        callback.put(fresh.askedAt(NOW));

        Callback.Answer answer = callback.verify("id", query("subscribe", TOPIC, "hub.lease_seconds", "7200"));

        assertThat(answer).isEqualTo(new Callback.Answer(200, "challenge"));
        assertThat(callback.get("id").orElseThrow().isActive(NOW.plus(Duration.ofMinutes(119))))
                .isTrue();
        assertThat(callback.get("id").orElseThrow().isActive(NOW.plus(Duration.ofMinutes(120))))
                .isFalse();
    }

    @Test
    void confirmsNothingThatWasNotAskedFor() {
        callback.put(fresh);

        assertThat(callback.verify("id", query("subscribe", TOPIC)).status()).isEqualTo(404);
        assertThat(callback.verify("other", query("subscribe", TOPIC)).status()).isEqualTo(404);
        callback.put(fresh.askedAt(NOW));
        assertThat(callback.verify("id", query("subscribe", TOPIC + "2")).status())
                .isEqualTo(404);
        assertThat(callback.verify("id", query("unsubscribe", TOPIC)).status()).isEqualTo(404);
        assertThat(callback.verify("id", Map.of()).status()).isEqualTo(404);
        assertThat(callback.get("id").orElseThrow().isActive(NOW)).isFalse();
    }

    @Test
    void confirmsTheEndOfASubscriptionThatWasRemoved() {
        callback.put(fresh.askedAt(NOW));
        callback.remove("id");

        assertThat(callback.verify("id", query("unsubscribe", TOPIC)).body()).isEqualTo("challenge");
    }

    @Test
    void remembersWhyAHubRefuses() {
        callback.put(fresh.askedAt(NOW));

        callback.verify("id", query("denied", TOPIC, "hub.reason", "no\u001b[31m"));

        assertThat(callback.get("id").orElseThrow().refusal())
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("no").doesNotContain("\u001b"));
        assertThat(callback.get("id").orElseThrow().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void readsASignedDocument() throws Exception {
        callback.put(fresh.askedAt(NOW).verifiedAt(NOW, Duration.ofDays(1)));

        assertThat(callback.deliver("id", "application/atom+xml", signature("secret"), BODY)
                        .status())
                .isEqualTo(202);
        assertThat(documents)
                .extracting(document -> document.topic().toString())
                .containsExactly(TOPIC);
    }

    @Test
    void ignoresADocumentWithoutAValidSignatureAndSaysNothingOfIt() throws Exception {
        callback.put(fresh.askedAt(NOW).verifiedAt(NOW, Duration.ofDays(1)));

        assertThat(callback.deliver("id", null, signature("guess"), BODY).status())
                .isEqualTo(202);
        assertThat(callback.deliver("id", null, null, BODY).status()).isEqualTo(202);
        assertThat(callback.deliver("other", null, signature("secret"), BODY).status())
                .isEqualTo(410);
        assertThat(documents).isEmpty();
    }

    private static Map<String, String> query(String mode, String topic, String... more) {
        Map<String, String> query =
                new HashMap<>(Map.of("hub.mode", mode, "hub.topic", topic, "hub.challenge", "challenge"));
        for (int i = 0; i < more.length; i += 2) {
            query.put(more[i], more[i + 1]);
        }
        return query;
    }

    private static String signature(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(BODY));
    }
}
