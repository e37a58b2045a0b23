package org.lodewire.producer.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.lodewire.client.command.ConnectionOptions;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.LongRunning;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Patience;
import org.lodewire.producer.StopSignal;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.crawler.CrawlCounts;
import org.lodewire.producer.crawler.CrawlReport;
import org.lodewire.producer.crawler.Crawler;
import org.lodewire.producer.crawler.CrawlerSettings;
import org.lodewire.producer.fetch.FetchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds run}: polls the defined feeds until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Poll the feeds and publish their articles.",
        footer = "  lodewire feeds run --contact https://example.org/crawler",
        description = {
            "Polls the defined feeds until it is stopped, and publishes their articles for a pipeline that runs on the"
                    + " wall clock. Instances with the same group share the hosts; each may be started and stopped at any"
                    + " time.",
            "Requests name the contact address. Without one, no public host is fetched."
        })
public final class RunFeedsCommand implements Callable<Integer>, LongRunning {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connectionOptions;

    @Mixin
    private FetchOptions fetch;

    @Option(
            names = "--min-delay",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = DurationConverter.class,
            description = "The least time between two requests to a host; its robots.txt may ask for more. Default:"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration minDelay;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many requests are open at once. Each may need 10 MiB of memory; few do. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = "1m",
            converter = SizeConverter.class,
            description =
                    "Reject articles that are larger, for example 200k or 2m; at most 7m. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private SizeLimit limit;

    @Option(
            names = "--group",
            paramLabel = "ID",
            defaultValue = "lodewire-crawler",
            description = "The consumer group whose instances share the hosts. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String group;

    @Option(
            names = "--session-timeout",
            paramLabel = "TIME",
            defaultValue = "45s",
            converter = DurationConverter.class,
            description =
                    "After which time an instance that was killed is replaced: from 6s to 30m. A request takes at most"
                            + " two thirds of it. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Duration sessionTimeout;

    @Mixin
    private CallbackOptions callbacks;

    @Override
    public Integer call() {
        CrawlerSettings settings = settings();
        Connection connection = connectionOptions.connection();
        logStart(spec);
        logContact(settings.fetch());
        try (StopOnShutdown shutdown = StopOnShutdown.install()) {
            if (Patience.await(connection, spec.commandLine().getErr(), shutdown.signal()::requested)) {
                crawl(settings, connection, shutdown.signal());
            }
        }
        return 0;
    }

    private static void crawl(CrawlerSettings settings, Connection connection, StopSignal stop) {
        CrawlCounts counts = new CrawlCounts();
        LiveLine line = new LiveLine(System.err, LiveLine.Kind.ofStandardError());
        try (CrawlReport report = new CrawlReport(counts, line)) {
            report.start();
            new Crawler(settings, counts).run(connection, stop);
        } finally {
            line.remove();
        }
    }

    private CrawlerSettings settings() {
        OptionCheck check = new OptionCheck(spec);
        check.positive("--min-delay", minDelay);
        check.range("--connections", connections, 1, 10_000);
        check.range("--session-timeout, in seconds,", (int) Math.min(9_999, sessionTimeout.toSeconds()), 6, 1_800);
        check.matches("--group", group, "[a-zA-Z0-9._-]{1,200}", "1 to 200 of a-z, A-Z, 0-9, '.', '_' and '-'");
        return new CrawlerSettings(
                group,
                CrawlSettings.DEFAULT.withMinDelay(minDelay),
                fetch.settings(connections),
                sessionTimeout,
                limit,
                callbacks.settings());
    }

    /** What is not fetched without a contact address. Where only hosts that are not public are defined, that is nothing. */
    private static void logContact(FetchSettings settings) {
        Logger log = LoggerFactory.getLogger(RunFeedsCommand.class);
        if (settings.hasContact()) {
            return;
        }
        if (settings.addresses().includesPrivate()) {
            log.info("Only hosts with addresses that are not public are fetched; for others, set --contact");
        } else {
            log.warn("No public host is fetched, because no contact address is set; set one with --contact");
        }
    }
}
