package org.lodewire.subscriptions.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.http.BearerTokens;
import org.lodewire.client.http.TokenFile;
import org.lodewire.subscriptions.endpoint.Sender;
import org.lodewire.subscriptions.serve.NewsService;
import org.lodewire.subscriptions.serve.ServiceSettings;
import org.lodewire.subscriptions.server.Access;
import org.lodewire.subscriptions.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire serve}: the HTTP API. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serve counts, alerts and definitions over HTTP.",
        footer = "  lodewire serve --tokens tokens.properties --host 0.0.0.0",
        description = {
            "Serves what is on the topics as an HTTP API under /api/v1, with a stream of events, until it is stopped."
                    + " GET /openapi.json describes it. Any number of instances may run: each reads everything from Kafka"
                    + " and keeps nothing elsewhere.",
            "Without --tokens, only programs of this machine can use it, and may change everything. TLS is left to a proxy."
        })
public final class ServeCommand implements Callable<Integer>, LongRunning {

    private static final Duration STOP = Duration.ofSeconds(15);
    private static final long WATCH_MILLIS = 200;
    private static final int MIN_KEY = 32;
    private static final int MAX_KEY = 4_096;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private SenderOptions senderOptions;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The name or address of the interface to listen on. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8088",
            description = "The port to listen on; 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "A properties file with a line for each that may use it: reader.NAME = TOKEN or editor.NAME ="
                    + " TOKEN, where TOKEN is a token, sha256: and its hash, or $${VARIABLE} of the environment. Default:"
                    + " none.")
    private @Nullable Path tokens;

    @Option(
            names = "--behind-proxy",
            description =
                    "A proxy stands before it that has TLS and says with X-Forwarded-For whose requests it passes on.")
    private boolean proxied;

    @Option(
            names = "--session-key",
            paramLabel = "FILE",
            description =
                    "A file with at least 32 bytes, such as 'openssl rand -hex 32' makes, that signs sessions: instances"
                            + " with the same one accept each other's. Default: a key of this instance, until it ends.")
    private @Nullable Path sessionKey;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "50",
            description = "Requests a second that an address may send for long, and ten times as many at once. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--streams",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "Streams of events that may be open at the same time. Default: ${DEFAULT-VALUE}.")
    private int streams;

    @Option(
            names = "--max-per-address",
            paramLabel = "N",
            defaultValue = "" + ServerSettings.PER_ADDRESS,
            description =
                    "Connections that an address may have, of which three quarters may be streams; an idle one is closed for"
                            + " a further one. With --behind-proxy only streams are counted. Default: ${DEFAULT-VALUE}.")
    private int perAddress;

    @Mixin
    private SearchOptions searchOptions;

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings settings = settings(new OptionCheck(spec));
        Access access = Access.of(settings);
        ServiceSettings service = new ServiceSettings(
                settings, searchOptions.settings(), senderOptions.unsubscribeTokens(), senderOptions.secretAccess());
        PrintWriter err = spec.commandLine().getErr();
        Connection connection = connectionOptions.connection();
        logStart(spec);
        Reachability.of(err).check(connection);
        try (Interruption interruption = new Interruption(STOP);
                Sender sender = senderOptions.sender();
                NewsService running = NewsService.start(connection, service, access, sender::send)) {
            err.println("Serving at http://" + authority(settings.host(), running.port()) + "/"
                    + (access.isConfigured() ? "" : ". Without --tokens, only programs of this machine can use it."));
            err.flush();
            while (interruption.isAbsent()) {
                Thread.sleep(WATCH_MILLIS);
            }
        }
        return 0;
    }

    private ServerSettings settings(OptionCheck check) {
        check.range("--port", port, 0, 65_535);
        check.range("--rate", rate, 1, 100_000);
        check.range("--streams", streams, 1, 100_000);
        check.range("--max-per-address", perAddress, 1, 100_000);
        return new ServerSettings(host, port, tokens(), proxied, rate, streams, perAddress, key());
    }

    private Optional<BearerTokens> tokens() {
        return Optional.ofNullable(tokens).map(file -> new TokenFile(file, System::getenv).read());
    }

    private Optional<byte[]> key() {
        if (sessionKey == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(sessionKey)) {
            byte[] key = in.readNBytes(MAX_KEY);
            if (key.length < MIN_KEY) {
                throw new CommandFailedException(
                        "The key in " + sessionKey + " is shorter than " + MIN_KEY + " bytes; make a longer one.");
            }
            return Optional.of(key);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot read the key in " + sessionKey + ": " + FileFailure.reason(e) + ".", e);
        }
    }

    private static String authority(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
