package org.lodewire.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.message.StandardWebhook;
import org.lodewire.subscriptions.message.WebhookBody;

/** Webhooks that the library of Standard Webhooks for JavaScript verifies, as a receiver does. Skipped without npm. */
@Tag("npm")
@Timeout(180)
class StandardWebhooksIT {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERIFIER = """
            const { Webhook } = require("standardwebhooks");
            const { secret, messages } = JSON.parse(require("fs").readFileSync("messages.json", "utf8"));
            const webhook = new Webhook(secret);
            messages.forEach((message, i) => {
              try {
                const verified = webhook.verify(message.body, message.headers);
                console.log(i + " " + verified.data.alerts.length);
              } catch (e) {
                console.log(i + " refused");
              }
            });
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void installTheLibrary() throws Exception {
        try {
            List<String> install = List.of("npm", "install", "--no-audit", "--no-fund", "standardwebhooks@1");
            if (run(install).exit() != 0) {
                abort("npm cannot install standardwebhooks here");
            }
        } catch (IOException e) {
            abort("there is no npm: " + e.getMessage());
        }
        Files.writeString(folder.resolve("verify.js"), VERIFIER);
    }

    private record Ended(int exit, List<String> lines) {}

    private Ended run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " took too long");
            }
            return new Ended(process.exitValue(), Files.readAllLines(output));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void everyPayloadIsVerified() throws Exception {
        Random random = new Random(1);
        ArrayNode messages = JSON.createArrayNode();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Attempt attempt = attempt(random, i);
            messages.add(message(attempt, WebhookBody.of(attempt)));
            expected.add(i + " " + attempt.alerts().size());
        }
        assertThat(verify(messages)).isEqualTo(expected);
    }

    @Test
    void aPayloadThatWasChangedIsRefused() throws Exception {
        Attempt attempt = attempt(new Random(1), 1);
        ObjectNode message = message(attempt, WebhookBody.of(attempt));
        message.put("body", message.path("body").textValue().replace("topic", "tropic"));
        assertThat(verify(JSON.createArrayNode().add(message))).containsExactly("0 refused");
    }

    private List<String> verify(ArrayNode messages) throws Exception {
        ObjectNode input = JSON.createObjectNode().put("secret", SECRET);
        input.set("messages", messages);
        JSON.writeValue(folder.resolve("messages.json").toFile(), input);
        return run(List.of("node", "verify.js")).lines();
    }

    private static ObjectNode message(Attempt attempt, String body) {
        ObjectNode headers = JSON.createObjectNode();
        // The library refuses what was not sent within five minutes.
        StandardWebhook.headers(SECRET, attempt.notification(), Instant.now().getEpochSecond(), body)
                .forEach(headers::put);
        ObjectNode message = JSON.createObjectNode().put("body", body);
        message.set("headers", headers);
        return message;
    }

    /** One alert or several of any state, with texts of any characters, in both formats. */
    private static Attempt attempt(Random random, int number) {
        Subscription subscription = Subscription.newBuilder()
                .setId("desk")
                .setEndpoint(Endpoint.newBuilder()
                        .setType(EndpointType.WEBHOOK)
                        .setCloudEvents(random.nextBoolean())
                        .build())
                .build();
        List<TopicAlert> alerts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            alerts.add(alert(random, number + "-" + i));
        }
        return new Attempt(
                1,
                "topic/rule/" + number,
                subscription,
                alerts,
                random.nextBoolean(),
                Instant.now().toEpochMilli(),
                1);
    }

    private static TopicAlert alert(Random random, String id) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        AlertState[] states = AlertState.values();
        return TopicAlert.newBuilder()
                .setId("topic/rule/" + id)
                .setTopic("topic")
                .setLabel(text(random))
                .setRule("rule")
                .setKind("THRESHOLD")
                .setState(states[random.nextInt(states.length)])
                .setAt(noon)
                .setRaisedAt(noon)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(random.nextDouble() * 100)
                .setExpected(3)
                .setScore(1)
                .setSummary(text(random))
                .build();
    }

    private static String text(Random random) {
        return random.ints(40, 1, Character.MIN_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("😀 \u202E")
                .toString();
    }
}
