package org.lodewire.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.local.BrokerHalt;
import org.lodewire.local.LocalCluster;
import org.lodewire.local.live.Addresses;
import org.lodewire.local.live.LiveListener;
import org.lodewire.local.live.LiveSettings;
import org.lodewire.local.live.LiveSystem;
import org.lodewire.producer.fetch.FetchSettings;
import org.lodewire.schemas.time.Durations;
import org.lodewire.subscriptions.command.SenderOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire live}: everything on this machine, until it is stopped. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        header = "Run everything, with the page, until it is stopped.",
        footer = {"  lodewire live --demo", "  lodewire live --contact you@example.net"},
        description = {
            "Runs in one go on this machine what other commands run one by one: a broker and a registry with their data in"
                    + " a folder, the set-up, starter topics and feeds, the pipeline on the wall clock, 'feeds run',"
                    + " 'receive', 'deliver' and 'serve' with the page. All listen on the loopback interface only. The next"
                    + " start goes on where this one ended.",
            "With --demo, it needs no network: it plays the seed corpus and generated news, of which nothing has happened."
        })
public final class LiveCommand implements Callable<Integer>, LiveListener {

    private static final int MAX_PORT = 65_535;
    private static final double MAX_RATE = 6_000;
    private static final Duration LONGEST_PAST = Duration.ofDays(7);

    @Spec
    private CommandSpec spec;

    @Option(names = "--demo", description = "Play generated news instead of polling feeds.")
    private boolean demo;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the data is kept. Default: ~/.lodewire/live, with --demo ~/.lodewire/live-demo.")
    private @Nullable Path data;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "${env:LODEWIRE_CONTACT:-}",
            description =
                    "Where those who run a host can reach you: a URL or a mail address, as part of the User-Agent."
                            + " Without one, no feed is polled. Default: none; LODEWIRE_CONTACT in the environment sets one.")
    private String contact = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8088",
            description = "Port of the page and the API, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--receive-port",
            paramLabel = "PORT",
            defaultValue = "8085",
            description = "Port for articles over HTTP, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int receivePort;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the broker, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int brokerPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the registry, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int registryPort;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "With --demo: articles a minute on average, more by day and in bursts. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--past",
            paramLabel = "TIME",
            defaultValue = "7d",
            converter = DurationConverter.class,
            description = "With --demo: the length of the past that the first start generates, at most 7d; 0s for none."
                    + " Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration past;

    @Mixin
    private SenderOptions senderOptions;

    @Option(names = "--seeds", paramLabel = "FOLDER", defaultValue = "${sys:lodewire.home:-.}/seeds", hidden = true)
    @SuppressWarnings("NullAway.Init") // has a default
    private Path seeds;

    @Override
    public Integer call() throws InterruptedException {
        LiveSettings settings = settings(new OptionCheck(spec));
        requireFree();
        BrokerHalt.explainTo(spec.commandLine().getErr(), settings.data());
        new LiveSystem(settings, senderOptions.sender(), this).run();
        return 0;
    }

    private LiveSettings settings(OptionCheck check) {
        Path folder = folder();
        check.present("--data", folder);
        ports().forEach((option, number) -> check.range(option, number, 0, MAX_PORT));
        if (!(rate > 0) || rate > MAX_RATE) {
            throw invalid(String.format(Locale.ROOT, "--rate must be over 0 and at most %.0f, not %s", MAX_RATE, rate));
        }
        if (past.isNegative() || past.compareTo(LONGEST_PAST) > 0) {
            throw invalid("--past must be at most " + Durations.format(LONGEST_PAST));
        }
        try {
            FetchSettings.DEFAULT.withContact(contact);
        } catch (IllegalArgumentException e) {
            throw invalid("--contact: " + e.getMessage() + ".");
        }
        try {
            LocalCluster.requireUsable(folder);
        } catch (IOException e) {
            throw new CommandFailedException(e.getMessage() + " Choose another folder with --data.", e);
        }
        return new LiveSettings(
                folder,
                seeds,
                new LocalCluster.Ports(brokerPort, registryPort),
                receivePort,
                port,
                Optional.of(contact).filter(address -> !address.isBlank() && !demo),
                senderOptions.unsubscribeTokens(),
                senderOptions.secretAccess(),
                demo ? Optional.of(new LiveSettings.Demo(rate, past)) : Optional.empty());
    }

    private Path folder() {
        return data == null ? Path.of(System.getProperty("user.home"), ".lodewire", demo ? "live-demo" : "live") : data;
    }

    private Map<String, Integer> ports() {
        return Map.of(
                "--port", port,
                "--receive-port", receivePort,
                "--broker-port", brokerPort,
                "--registry-port", registryPort);
    }

    /** Before anything starts: some parts come late, and a port that is taken should not be found then. */
    private void requireFree() {
        ports().forEach((option, number) -> {
            try {
                LocalCluster.requireFree(number);
            } catch (IOException e) {
                throw new CommandFailedException(e.getMessage() + ". Choose another with " + option + ".", e);
            }
        });
    }

    private ParameterException invalid(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    @Override
    public void changed(String part, String state) {
        print(String.format(Locale.ROOT, "  %-10s %s", part, state));
    }

    @Override
    public void ready(Addresses addresses) {
        print("");
        print("Page:             " + addresses.page());
        print("API:              " + addresses.api());
        print("Post articles to  " + addresses.articles());
        print("Kafka broker:     --bootstrap-server " + addresses.broker());
        print("Schema registry:  --schema-registry " + addresses.registry());
        print("Ctrl-C ends it. The next start goes on where this one ended.");
    }

    @Override
    public void ended(List<String> inOrder, List<String> otherwise) {
        print("");
        print("Stopped in order: " + String.join(", ", inOrder) + ".");
        if (!otherwise.isEmpty()) {
            print("Stopped, but not in order: " + String.join(", ", otherwise) + ". The log says more.");
        }
        print("The data are in " + folder() + "; the next start goes on there.");
    }

    private synchronized void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
