package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.setup.DerivedRecords;
import org.lodewire.client.setup.DerivedRecords.Contents;
import org.lodewire.client.setup.Reset;
import org.lodewire.client.setup.RunningStages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire reset}: deletes what the pipeline derived, so that one with another application id computes it again. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        header = "Delete what the pipeline derived, to compute it again.",
        footer = "  lodewire reset --yes",
        description = {
            "Deletes the records of all topics that the pipeline derives from articles and definitions, so that a"
                    + " pipeline with another --application-id computes them again. All pipelines must be stopped.",
            "",
            "Does not touch news.dead-letters, news.articles.rejected, news.articles.raw and news.topics.definitions.",
            "",
            "Records are counted for ten seconds; of large topics the number is a lower bound."
        })
public final class ResetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions options;

    @Option(
            names = "--yes",
            description =
                    "Delete them. Without this option, the command shows what it would delete and exits with code 1.")
    private boolean yes;

    @Override
    public Integer call() throws InterruptedException {
        Connection connection = options.connection();
        Reachability.of(spec.commandLine().getErr()).checkBroker(connection);
        try (Admin admin = connection.admin()) {
            Reset reset = new Reset(admin);
            List<Contents> contents = new DerivedRecords(connection).count();
            if (!yes) {
                report("would delete", contents);
                throw new CommandFailedException("Nothing was deleted. Stop the pipeline and give --yes to do it.");
            }
            refuseWhileStagesRun(admin);
            delete(reset);
            report("deleted", contents);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Now start the pipeline with another --application-id.");
        out.flush();
        return 0;
    }

    private void report(String what, List<Contents> contents) {
        PrintWriter out = spec.commandLine().getOut();
        contents.forEach(topic -> out.println(what + " " + topic));
        out.flush();
    }

    private static void refuseWhileStagesRun(Admin admin) throws InterruptedException {
        try {
            Set<String> groups = new RunningStages(admin).groups();
            if (!groups.isEmpty()) {
                throw new CommandFailedException("A pipeline is running, or another consumer of its input: group "
                        + String.join(", ", groups) + ". Stop it first. Nothing was deleted. (Kafka needs ten seconds"
                        + " to detect that a pipeline was killed.)");
            }
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Cannot determine whether a pipeline is running: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage() + ". Nothing was deleted.",
                    e);
        }
    }

    private static void delete(Reset reset) throws InterruptedException {
        try {
            reset.delete();
        } catch (ExecutionException e) {
            throw new CommandFailedException(
                    "Kafka refused to delete all records: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage()
                            + " Run 'lodewire setup', which restores their configuration, and 'lodewire reset'"
                            + " again.",
                    e);
        }
    }
}
