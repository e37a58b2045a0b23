package org.lodewire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.feeds.FeedIds;
import org.lodewire.analysis.feeds.FeedOptions;
import org.lodewire.analysis.feeds.FeedUrl;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.FeedDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        header = "Add one feed.",
        footer = "  lodewire feeds add https://example.org/rss.xml --language en",
        description = "Adds a feed. To change one, apply a file with its id.")
final class AddFeed implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Id: 1 to 64 lower-case letters, digits and hyphens. Default: made from label or host.")
    private @Nullable String id;

    @Mixin
    private FeedSettings settings;

    @Parameters(paramLabel = "URL", description = "Where the feed is.")
    @SuppressWarnings("NullAway.Init") // required
    private String url;

    @Override
    public Integer call() {
        String meant = FeedUrl.meant(url);
        ObjectNode fields = settings.fields().put("url", meant);
        // A valid id, so that faults of the others are found before anything is read from the cluster.
        FeedDefinition checked = definition(fields.deepCopy().put("id", id == null ? "feed" : id));
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).check(connection);
        DefinitionsTopic<FeedDefinition> topic = DefinitionsTopic.feeds(connection);
        Map<String, FeedDefinition> applied = topic.read();
        String chosen = id == null ? new FeedIds(applied.values()).of(meant, settings.label()) : id;
        FeedDefinition there = applied.get(chosen);
        if (there != null) {
            throw new CommandFailedException("There is a feed " + chosen + " already, with the URL " + there.getUrl()
                    + ". Nothing was added. Choose another --id, or change it with 'lodewire feeds apply'.");
        }
        FeedDefinition feed = FeedDefinition.newBuilder(checked).setId(chosen).build();
        new FeedApplication(
                        topic, spec.commandLine().getOut(), spec.commandLine().getErr())
                .apply(List.of(feed), applied);
        return 0;
    }

    private static FeedDefinition definition(ObjectNode fields) {
        try {
            return FeedOptions.read(fields);
        } catch (DefinitionRejectedException e) {
            throw new CommandFailedException(FaultText.of("Nothing was added.", e.faults()), e);
        }
    }
}
