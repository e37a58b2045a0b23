package org.lodewire.producer.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.producer.publish.LateReport;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.receive.ReceiveSettings;
import org.lodewire.producer.receive.Receiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lodewire receive}: publishes the articles that are sent to it over HTTP. */
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        header = "Publish articles that are sent over HTTP.",
        footer = "  lodewire receive --tokens tokens.properties --host 0.0.0.0",
        description = {
            "Publishes the articles of each POST to /articles, until it is stopped: one as application/json, an array"
                    + " of them, or one a line as application/x-ndjson, with the fields that 'ingest' reads. Answers once"
                    + " Kafka has acknowledged them, with the outcome of each: accepted with its id, or rejected with the"
                    + " reason.",
            "GET /healthz says whether articles can be accepted. TLS is left to a proxy."
        })
public final class ReceiveCommand implements Callable<Integer>, LongRunning {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private ReceiveOptions receive;

    @Override
    public Integer call() throws InterruptedException {
        PublishOptions options = articles.options(true, LateReport.DEFAULT_GRACE);
        ReceiveSettings settings = receive.settings(articles.limit());
        PrintWriter err = spec.commandLine().getErr();
        Connection connection = connectionOptions.connection();
        logStart(spec);
        Reachability.of(err).check(connection);
        try (StopOnShutdown shutdown = StopOnShutdown.install();
                Receiver receiver = Receiver.start(connection, options, settings)) {
            err.println("Receiving articles at http://" + authority(settings.host(), receiver.port()) + "/articles"
                    + (settings.tokens() == null
                            ? ". Without --tokens, only programs of this machine can send."
                            : "."));
            err.flush();
            shutdown.signal().await();
        }
        return 0;
    }

    private static String authority(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
