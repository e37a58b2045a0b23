package org.lodewire.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.local.BrokerHalt;
import org.lodewire.local.LocalCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire local}: a broker and a registry that keep their data, until they are stopped. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        header = "Run a Kafka broker and a schema registry.",
        footer = "  lodewire local --data /tmp/lodewire",
        description =
                "Runs a Kafka broker and a schema registry on this machine until it is stopped. They listen on the"
                        + " loopback interface only and keep their data in a folder.")
public final class LocalCommand implements Callable<Integer>, LongRunning {

    private static final int MAX_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:LODEWIRE_DATA:-${sys:user.home}/.lodewire/local}",
            description = {
                "Where the data is kept; LODEWIRE_DATA in the environment sets another default.",
                "Default: ${DEFAULT-VALUE}."
            })
    @SuppressWarnings("NullAway.Init") // has a default
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the broker, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the registry, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int registryPort;

    @Override
    public Integer call() throws InterruptedException {
        check(new OptionCheck(spec));
        logStart(spec);
        Logger log = LoggerFactory.getLogger(LocalCommand.class);
        log.info("Starting a Kafka broker and a schema registry with their data in {}", data);
        BrokerHalt.explainTo(spec.commandLine().getErr(), data);
        try (LocalCluster cluster = LocalCluster.in(data, new LocalCluster.Ports(port, registryPort))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Kafka broker:     --bootstrap-server " + cluster.bootstrapServers());
            out.println("Schema registry:  --schema-registry " + cluster.registryUrl());
            if (out.checkError()) {
                // Nobody can know the addresses; whoever started the command learns why.
                return 0;
            }
            log.info("Running until Ctrl-C or SIGTERM");
            // The cluster closes itself when the process ends.
            cluster.awaitClose();
            return 0;
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private void check(OptionCheck check) {
        check.present("--data", data);
        check.range("--port", port, 0, MAX_PORT);
        check.range("--registry-port", registryPort, 0, MAX_PORT);
        try {
            LocalCluster.requireUsable(data);
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage() + " Choose another folder with --data.", e);
        }
    }
}
