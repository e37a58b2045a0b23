package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.schemas.AlertState;
import org.lodewire.schemas.Evidence;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.subscriptions.command.SenderOptions;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;
import org.lodewire.subscriptions.endpoint.Sender;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        header = "Send a test alert to a subscriber.",
        footer = "  LODEWIRE_SECRET_DESK=whsec_... lodewire subscriptions test desk",
        description =
                "Sends an alert that is marked as a test to the endpoint of a subscription, at once and only once,"
                        + " and shows what came of it. The secrets that the subscription refers to are read by this command.")
final class TestSubscription implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private SenderOptions senderOptions;

    @Parameters(paramLabel = "SUBSCRIPTION", description = "Id of the subscription.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Subscription subscription = SubscriptionsChange.of(
                        options.connection(), out, spec.commandLine().getErr())
                .find(List.of(id))
                .get(0);
        InstantSource clock = InstantSource.system();
        Attempt attempt = new Attempt(
                0,
                "test-" + UUID.randomUUID(),
                subscription,
                List.of(alert(subscription, clock.instant())),
                false,
                clock.millis(),
                1);
        try (Sender sender = senderOptions.sender()) {
            AttemptResult result = sender.send(attempt).join();
            if (result.outcome() != AttemptResult.Outcome.DELIVERED) {
                throw new CommandFailedException("The test was not delivered: " + result.reason() + ".");
            }
            out.println("delivered in " + result.took().toMillis() + " ms"
                    + (result.status() == null ? "" : ", status " + result.status()));
            out.flush();
        }
        return 0;
    }

    private static TopicAlert alert(Subscription subscription, Instant now) {
        String topic = subscription.getTopics().isEmpty()
                ? "test"
                : subscription.getTopics().get(0);
        return TopicAlert.newBuilder()
                .setId("test")
                .setTopic(topic)
                .setLabel("Test")
                .setRule("test")
                .setKind("THRESHOLD")
                .setState(AlertState.RAISED)
                .setAt(now)
                .setRaisedAt(now)
                .setWindow("1h")
                .setMeasure("STORIES")
                .setObserved(3)
                .setExpected(3)
                .setScore(1)
                .setSummary("This is a test of the subscription " + subscription.getId())
                .setSeverity(Severity.INFO)
                .setTags(List.of("test"))
                .setEvidence(List.of(Evidence.newBuilder()
                        .setArticleId("test")
                        .setStoryId("test")
                        .setSource("Lodewire")
                        .setTitle("A headline with <b>mark-up</b> & *signs* that stay as they are")
                        .setUrl("https://example.org/article")
                        .setAt(now)
                        .setSnippet("words around the mention of the topic")
                        .build()))
                .build();
    }
}
