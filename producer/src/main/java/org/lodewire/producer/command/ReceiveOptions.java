package org.lodewire.producer.command;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.http.HttpLimits;
import org.lodewire.client.http.TokenFile;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.receive.ReceiveSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who may send articles to {@code lodewire receive}, where, and how much. */
final class ReceiveOptions {

    private static final int MAX_PORT = 65_535;
    private static final int MAX_REQUESTS = 1_000;
    private static final long MIN_IN_FLIGHT = 8L << 20;
    private static final long MAX_IN_FLIGHT = 1L << 30;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Interface to listen on, 0.0.0.0 for all; another than loopback only with --tokens. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8085",
            description = "Port to listen on; 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "Who may send: properties, SOURCE = TOKEN. In place of a token, $${NAME} is a variable of the"
                    + " environment, and sha256:HEX the hash of one. The source * may send for any. Default: without"
                    + " tokens, every program of this machine may send.")
    private @Nullable Path tokens;

    @Option(
            names = "--max-body",
            paramLabel = "SIZE",
            defaultValue = "none",
            converter = ByteCountConverter.class,
            description = "Refuse the rest of a body that is larger, decompressed, for example 500m or 2g. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long maxBody;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "32",
            description =
                    "Handle this many requests at the same time, at most three eighths of them of one client, and refuse others."
                            + " Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--max-per-address",
            paramLabel = "N",
            defaultValue = "64",
            description =
                    "Let an address have this many of the 512 connections, and close an idle one for a further one;"
                            + " behind a proxy, which has one address, up to 512. Default: ${DEFAULT-VALUE}.")
    private int perAddress;

    @Option(
            names = "--max-in-flight",
            paramLabel = "SIZE",
            defaultValue = "64m",
            converter = ByteCountConverter.class,
            description =
                    "Let this many bytes of articles wait for Kafka, and refuse new requests while there are more;"
                            + " 8m to 1g. Default: ${DEFAULT-VALUE}.")
    private long inFlight;

    @Option(
            names = "--ack-timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "How long an article waits for Kafka before its outcome is unknown. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration timeout;

    /**
     * The settings of the command line.
     *
     * @throws ParameterException if one is out of range
     */
    ReceiveSettings settings(SizeLimit article) {
        OptionCheck check = new OptionCheck(spec);
        check.range("--port", port, 0, MAX_PORT);
        check.range("--max-per-address", perAddress, 1, HttpLimits.DEFAULT.connections());
        check.range("--max-requests", requests, 1, MAX_REQUESTS);
        check.range("--ack-timeout in seconds", (int) Math.min(Integer.MAX_VALUE, timeout.toSeconds()), 2, 600);
        if (inFlight < MIN_IN_FLIGHT || inFlight > MAX_IN_FLIGHT) {
            throw new ParameterException(spec.commandLine(), "--max-in-flight must be from 8m to 1g.");
        }
        ReceiveSettings settings;
        try {
            settings = ReceiveSettings.of(
                    host, port, tokens == null ? null : new TokenFile(tokens, System::getenv).read());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--host: " + e.getMessage() + "; give --tokens.");
        }
        return settings.limited(article, maxBody, requests, (int) inFlight, timeout)
                .withPerAddress(perAddress);
    }
}
