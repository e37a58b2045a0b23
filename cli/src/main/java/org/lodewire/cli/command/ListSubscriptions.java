package org.lodewire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.deliverer.DeliveryHistory;
import org.lodewire.subscriptions.deliveries.ReceiverState;
import org.lodewire.subscriptions.terminal.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire subscriptions list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List the subscriptions.",
        footer = "  lodewire subscriptions list --json",
        description =
                "Lists the subscriptions that are defined, and how their receivers are: ok, failing since a time, or gone, which"
                        + " is for good until the address changes. 'lodewire deliveries list' shows each attempt.")
final class ListSubscriptions implements Callable<Integer> {

    private static final int WIDEST = 64;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--json", description = "Print the complete definitions, a JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Collection<Subscription> subscriptions =
                DefinitionsTopic.subscriptions(connection).read().values();
        Map<String, ReceiverState> states =
                subscriptions.isEmpty() ? Map.of() : new DeliveryHistory(connection).receivers();
        if (json) {
            subscriptions.forEach(subscription -> out.println(JsonLine.of(withReceiver(subscription, states))));
        } else if (subscriptions.isEmpty()) {
            out.println("No subscriptions are defined. 'lodewire subscriptions apply' defines some.");
        } else {
            out.println(table(subscriptions, states));
        }
        out.flush();
        return 0;
    }

    private static Table table(Collection<Subscription> subscriptions, Map<String, ReceiverState> states) {
        Table table = new Table(WIDEST, "SUBSCRIPTION", "TOPICS", "TO", "SENDING", "STATE", "RECEIVER");
        subscriptions.forEach(subscription -> table.row(
                TerminalText.line(subscription.getId(), WIDEST),
                TerminalText.line(
                        subscription.getTopics().isEmpty() ? "all" : String.join(", ", subscription.getTopics()),
                        WIDEST),
                TerminalText.line(to(subscription.getEndpoint()), WIDEST),
                word(subscription.getSending().name()),
                subscription.getPaused() ? "paused" : "active",
                receiver(subscription, states).text()));
        return table;
    }

    private static ReceiverState receiver(Subscription subscription, Map<String, ReceiverState> states) {
        return states.getOrDefault(subscription.getId(), ReceiverState.UNTRIED);
    }

    private static ObjectNode withReceiver(Subscription subscription, Map<String, ReceiverState> states) {
        ReceiverState state = receiver(subscription, states);
        ObjectNode object = RecordJson.of(subscription);
        ObjectNode receiver =
                object.putObject("receiver").put("state", state.kind().name());
        if (state.since() != null) {
            receiver.put("since", state.since().toString()).put("reason", state.reason());
        }
        return object;
    }

    /** The kind of endpoint and its host: the rest of an address may be secret. */
    private static String to(Endpoint endpoint) {
        String kind = word(endpoint.getType().name());
        if (!endpoint.getRecipients().isEmpty()) {
            return kind + " " + String.join(", ", endpoint.getRecipients());
        }
        String url = endpoint.getUrl();
        if (url == null || !url.startsWith("http")) {
            return kind + (url == null ? "" : " " + url);
        }
        try {
            return kind + " " + URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return kind;
        }
    }

    private static String word(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
