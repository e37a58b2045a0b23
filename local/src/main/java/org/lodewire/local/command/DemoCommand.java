package org.lodewire.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lodewire.command.CommandFailedException;
import org.lodewire.command.Commands;
import org.lodewire.command.Verbosity;
import org.lodewire.local.LocalCluster;
import org.lodewire.local.demo.Demo;
import org.lodewire.local.demo.DemoReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire demo}: everything on this machine, once. */
@Command(name = "lodewire demo", mixinStandardHelpOptions = true, description = {
    "Starts a broker and a registry on free ports, sets them up, runs the pipeline, replays the seed corpus",
    "and shows what comes out. Leaves nothing behind."})
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Option(names = "--stay", description = "Keep everything running at the end, and show the addresses.")
    private boolean stay;

    @Option(names = "--seeds", paramLabel = "FOLDER", defaultValue = "${sys:lodewire.home:-.}/seeds", hidden = true)
    private Path seeds;

    /** Runs the command. */
    public static void main(String... arguments) {
        Commands.main(new DemoCommand(), arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting a Kafka broker and a schema registry ...");
        out.flush();
        try (LocalCluster cluster = LocalCluster.temporary()) {
            DemoReport report = new Demo(cluster, seeds, out).run();
            out.println();
            out.println(report.text());
            if (stay) {
                out.println();
                out.println("Everything keeps running. In another terminal, commands take");
                out.println("  --bootstrap-server " + cluster.bootstrapServers() + " --schema-registry "
                        + cluster.registryUrl());
                out.println("Ctrl-C ends it.");
                out.flush();
                // The cluster closes itself, and the pipeline before it, when the process is told to end.
                new CountDownLatch(1).await();
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }
}
