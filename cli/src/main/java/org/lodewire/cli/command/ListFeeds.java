package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.Table;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.schemas.FeedDefinition;
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
        List<FeedDefinition> feeds = DefinitionsTopic.feeds(connection).read().values().stream()
                .filter(feed -> tag == null || feed.getTags().contains(tag))
                .toList();
        if (json) {
            feeds.forEach(feed -> out.println(JsonLine.of(feed)));
        } else if (feeds.isEmpty()) {
            out.println(
                    tag == null
                            ? "No feeds are defined. 'lodewire feeds apply seeds/feeds' defines some."
                            : "No feed has the tag " + TerminalText.line(tag) + ".");
        } else {
            out.println(table(feeds));
        }
        out.flush();
        return 0;
    }

    private static Table table(List<FeedDefinition> feeds) {
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
