package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.feeds.FeedUrl;
import org.lodewire.cli.feeds.CheckText;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.producer.check.CheckFailedException;
import org.lodewire.producer.check.FeedCheck;
import org.lodewire.producer.command.FetchOptions;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.ItemFilter;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.FetchSettings;
import org.lodewire.producer.fetch.Fetcher;
import org.lodewire.producer.fetch.WebUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire feeds check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Find the feed of a site, and show what would be published.",
        footer = "  lodewire feeds check https://example.org --contact you@example.net",
        description =
                "Fetches an address and shows the feed there, or the one that the page there names, or the articles"
                        + " that the page lists, with what a first poll would publish. Needs no cluster, and changes"
                        + " nothing. robots.txt is obeyed.")
final class CheckFeed implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private FetchOptions fetch;

    @Option(
            names = "--selector",
            paramLabel = "CSS",
            description = "Selector of the links to articles, if the URL is a page that lists them.")
    private @Nullable String selector;

    @Option(
            names = "--backfill",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "24h",
            description = "How old an item may be at the first poll, at most 366d. Default: ${DEFAULT-VALUE}.")
    private Duration backfill = Duration.ofHours(24);

    @Option(
            names = "--content",
            paramLabel = "WHERE",
            defaultValue = "auto",
            description =
                    "Where the text of its articles is: feed, page, or auto (in the feed if an item has all of it)."
                            + " Default: ${DEFAULT-VALUE}.")
    private String content = "auto";

    @Option(
            names = "--include",
            paramLabel = "WORD",
            description = "Publish only items with this word in title, summary or URL. Can be repeated.")
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "WORD",
            description = "Publish no items with this word in title, summary or URL. Can be repeated.")
    private List<String> exclude = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many items to show. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Parameters(paramLabel = "URL", description = "Where the feed is, or a page of its site.")
    @SuppressWarnings("NullAway.Init") // required
    private String given;

    /** That of a definition. */
    private static final Duration LONGEST_BACKFILL = Duration.ofDays(366);

    private final Duration pause;
    private boolean requested;

    CheckFeed() {
        this(Duration.ofSeconds(1));
    }

    /** @param pause between two requests, which may be to one host */
    CheckFeed(Duration pause) {
        this.pause = pause;
    }

    @Override
    public Integer call() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--limit", limit, 0, 50_000);
        check.positive("--backfill", backfill);
        if (backfill.compareTo(LONGEST_BACKFILL) > 0) {
            throw new ParameterException(
                    spec.commandLine(), "--backfill must be at most 366d, as in a definition, not longer.");
        }
        check.matches("--content", content, "auto|feed|page", "auto, feed or page");
        URI url = WebUrl.parse(FeedUrl.meant(given), null)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "'" + given + "' is not an http or https URL."));
        PrintWriter out = spec.commandLine().getOut();
        try (Fetcher fetcher = new Fetcher(fetch.settings(FetchSettings.DEFAULT.connections()))) {
            FeedCheck finder = new FeedCheck(request -> fetch(request, fetcher), FetchSettings.DEFAULT.agent());
            new CheckText(Instant.now(), feed(url), limit, finder::allows)
                    .of(finder.find(url, selector))
                    .forEach(out::println);
            out.flush();
            return 0;
        } catch (CheckFailedException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private FeedSettings feed(URI url) {
        FeedSettings defaults = FeedSettings.of("checked", url);
        return new FeedSettings(
                defaults.id(),
                url,
                defaults.source(),
                defaults.language(),
                defaults.minInterval(),
                defaults.maxInterval(),
                FeedSettings.ContentMode.valueOf(content.toUpperCase(Locale.ROOT)),
                selector,
                new ItemFilter(include, exclude),
                backfill);
    }

    private FetchResult fetch(FetchRequest request, Fetcher fetcher) {
        try {
            if (requested) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
            requested = true;
            return fetcher.fetch(request).join();
        } catch (InterruptedException e) {
            throw CommandFailedException.interrupted(e);
        }
    }
}
