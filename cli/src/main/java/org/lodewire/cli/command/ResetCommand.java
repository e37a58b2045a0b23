package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.setup.Reset;
import org.lodewire.client.setup.Reset.Held;
import org.lodewire.client.setup.RunningStages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire reset}: deletes what the pipeline made, so that one with another application id makes it again. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        header = "Delete what the pipeline derived, to compute it again.",
        footer = "  lodewire reset --yes",
        description = {
            "Deletes the records of every topic that the pipeline makes out of articles and",
            "definitions, so that a pipeline with another --application-id makes all of it",
            "again, once. Kept are the topics news.articles.raw, news.topics.definitions,",
            "news.articles.rejected and news.dead-letters. No pipeline may run meanwhile.",
            "",
            "The numbers of records are those of offsets: ends of transactions count too.",
            ""
        })
public final class ResetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--yes",
            description = {
                "Delete them. Without it, what would be deleted is told,",
                "nothing is deleted, and the exit code is 1."
            })
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).checkBroker(connection);
        try (Admin admin = connection.admin()) {
            Reset reset = new Reset(admin);
            List<Held> held = held(reset, connection);
            if (!yes) {
                tell("would delete", held);
                throw new CommandFailedException("Nothing was deleted. To do it, stop the pipeline and give --yes.");
            }
            refuseWhileStagesRun(admin);
            delete(reset);
            tell("deleted", held);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Now start the pipeline with another --application-id.");
        out.flush();
        return 0;
    }

    private void tell(String what, List<Held> held) {
        PrintWriter out = spec.commandLine().getOut();
        held.forEach(topic -> out.println(
                what + " " + topic.topic() + ": " + topic.records() + (topic.records() == 1 ? " record" : " records")));
        out.flush();
    }

    private static List<Held> held(Reset reset, Connection connection) throws InterruptedException {
        try {
            return reset.held();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    e.getCause() instanceof UnknownTopicOrPartitionException
                            ? "Some of the topics are missing at " + connection.bootstrapServers()
                                    + ". Run 'lodewire setup' first."
                            : "Cannot look up the topics at " + connection.bootstrapServers() + ": "
                                    + e.getCause().getMessage(),
                    e);
        }
    }

    private static void refuseWhileStagesRun(Admin admin) throws InterruptedException {
        try {
            Set<String> groups = new RunningStages(admin).groups();
            if (!groups.isEmpty()) {
                throw new CommandFailedException("A pipeline runs, or another consumer of what it reads: group "
                        + String.join(", ", groups) + ". Stop it first. Nothing was deleted. (Kafka takes ten seconds"
                        + " to learn that a pipeline was killed.)");
            }
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot find out whether a pipeline runs: " + e.getCause().getMessage() + ". Nothing was deleted.",
                    e);
        }
    }

    private static void delete(Reset reset) throws InterruptedException {
        try {
            reset.delete();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Kafka refused to delete all records: " + e.getCause().getMessage()
                            + " Run 'lodewire setup', which mends the settings of the topics, and 'lodewire reset'"
                            + " again.",
                    e);
        }
    }
}
