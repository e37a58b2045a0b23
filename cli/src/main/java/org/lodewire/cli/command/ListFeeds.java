package org.lodewire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.definitions.FeedDefinitionCheck;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.FeedDefinition;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.terminal.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List the feeds that are defined.",
        footer = "  lodewire feeds list --tag central-banks",
        description = "Lists the feeds that are defined. 'lodewire feeds status' shows how they are.")
final class ListFeeds implements Callable<Integer> {

    private static final int WIDEST = 64;
    private static final int LONGEST_URL = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--tag", paramLabel = "TAG", description = "List only feeds with this tag.")
    private @Nullable String tag;

    @Option(names = "--json", description = "Print the complete definitions, a JSON object per line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        Map<String, FeedDefinition> feeds = DefinitionsTopic.feeds(connection).read();
        feeds.values().removeIf(feed -> tag != null && !feed.getTags().contains(tag));
        Map<String, String> refused = refused(feeds);
        if (json) {
            feeds.forEach((key, feed) -> out.println(JsonLine.of(json(feed, refused.get(key)))));
        } else if (feeds.isEmpty()) {
            out.println(
                    tag == null
                            ? "No feeds are defined. 'lodewire feeds apply seeds/feeds' defines some."
                            : "No feed has the tag " + TerminalText.line(tag) + ".");
        } else {
            out.println(table(feeds.values()));
            refused.forEach((key, reason) -> out.println(
                    "Refused: " + TerminalText.line(key, WIDEST) + ": " + TerminalText.line(reason, LONGEST_URL)));
        }
        out.flush();
        return 0;
    }

    /** Why the crawler does not take definitions, which any program may have written. */
    private static Map<String, String> refused(Map<String, FeedDefinition> feeds) {
        FeedDefinitionCheck check = FeedDefinitionCheck.find();
        Map<String, String> refused = new TreeMap<>();
        feeds.forEach((key, feed) -> check.fault(key, feed).ifPresent(reason -> refused.put(key, reason)));
        return refused;
    }

    private static ObjectNode json(FeedDefinition feed, @Nullable String refused) {
        ObjectNode json = RecordJson.of(feed);
        return refused == null ? json : json.put("refused", refused);
    }

    private static Table table(Collection<FeedDefinition> feeds) {
        Table table = new Table(WIDEST, "FEED", "LABEL", "LANGUAGE", "TAGS", "URL");
        feeds.forEach(feed -> table.row(
                TerminalText.line(feed.getId(), WIDEST),
                TerminalText.line(feed.getLabel(), WIDEST),
                TerminalText.line(feed.getLanguage(), WIDEST),
                TerminalText.line(String.join(", ", feed.getTags()), WIDEST),
                TerminalText.line(feed.getUrl(), LONGEST_URL)));
        return table;
    }
}
