package org.lodewire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.subscriptions.SubscriptionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.command.SecretOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        header = "Apply definitions of subscriptions from files.",
        footer = "  lodewire subscriptions apply subscriptions.yaml",
        description = "Applies definitions of subscriptions from YAML or JSON files: all of them, or none if one is"
                + " invalid. A definition replaces the one with the same id, but for the alerts that are muted; other"
                + " subscriptions stay as they are. Secrets are references to what 'lodewire deliver' can read; where that"
                + " has --allow-env or --secrets-dir, give them here too.")
final class ApplySubscriptions implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Mixin
    private SecretOptions secretOptions;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> files;

    @Override
    public Integer call() {
        List<Subscription> subscriptions = read();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        DefinitionsTopic<Subscription> topic = DefinitionsTopic.subscriptions(connection);
        Map<String, Subscription> applied = topic.read();
        List<Subscription> toApply = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        for (Subscription subscription : subscriptions) {
            Subscription before = applied.get(subscription.getId());
            Subscription after = before == null
                    ? subscription
                    : Subscription.newBuilder(subscription)
                            .setMuted(before.getMuted())
                            .build();
            if (!after.equals(before)) {
                toApply.add(after);
                out.println((before == null ? "new " : "changed ") + after.getId());
            }
        }
        if (!toApply.isEmpty()) {
            topic.apply(toApply);
        }
        out.println(subscriptions.size() + (subscriptions.size() == 1 ? " subscription: " : " subscriptions: ")
                + toApply.size() + " new or changed");
        out.flush();
        noteUnknownTopics(connection, subscriptions);
        return 0;
    }

    private List<Subscription> read() {
        String consequence = "Nothing was applied.";
        try {
            return new SubscriptionFiles(secretOptions.access()).read(files);
        } catch (DefinitionRejectedException e) {
            throw new CommandFailedException(FaultText.of(consequence, e.faults()), e);
        } catch (IOException e) {
            throw new CommandFailedException(consequence + " " + ApplyFeeds.unreadable(e, "the definitions"), e);
        }
    }

    /** A topic may be defined later, but is more often misspelt. */
    private void noteUnknownTopics(Connection connection, List<Subscription> subscriptions) {
        Map<String, TopicDefinition> topics =
                DefinitionsTopic.topics(connection).read();
        PrintWriter err = spec.commandLine().getErr();
        for (Subscription subscription : subscriptions) {
            for (String topic : subscription.getTopics()) {
                if (!topics.containsKey(topic)) {
                    err.println("Note: " + subscription.getId() + " subscribes to " + topic
                            + ", which is not a topic at present.");
                }
            }
        }
        err.flush();
    }
}
