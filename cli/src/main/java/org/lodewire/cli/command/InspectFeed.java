package org.lodewire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodewire.cli.inspect.FeedInspection;
import org.lodewire.cli.inspect.InputFile;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.terminal.ResultOutput;
import org.lodewire.producer.feed.FeedLimits;
import org.lodewire.producer.feed.FeedReader;
import org.lodewire.producer.feed.ListingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire inspect feed}: reads files as feeds, sitemaps or listings. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        header = "Read files as feeds, without Kafka or network.",
        footer = "  lodewire inspect feed rss.xml",
        description = {
            "Reads each file as RSS, Atom, JSON Feed or a sitemap, whatever its name is, and shows its entries as they"
                    + " would be read from the web. May be compressed (gzip).",
            "",
            "A page is no feed; the feeds that it names are shown. With --listing or --selector, the links to articles"
                    + " on pages are read."
        })
public final class InspectFeed implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Feeds, sitemaps or pages.")
    private List<Path> files = List.of();

    @Option(names = "--listing", description = "Read pages: the links that look like links to articles.")
    private boolean listing;

    @Option(
            names = "--selector",
            paramLabel = "CSS",
            description = "Read pages: the links, or the elements with a link each, that a CSS selector finds.")
    private @Nullable String selector;

    @Option(names = "--json", description = "Print a row of JSON for each file.")
    private boolean json;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address of a single file, against which its links are resolved.")
    private @Nullable String url;

    private final ResultOutput out;

    /** Writes to standard output. */
    public InspectFeed() {
        this(ResultOutput.ofProcess());
    }

    InspectFeed(ResultOutput out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (url != null && files.size() != 1) {
            throw usage("--url requires one file.");
        }
        FeedInspection inspection = new FeedInspection(reader(), json);
        List<InputFile> inputs = files.stream().map(InputFile::new).toList();
        try {
            FeedInspection.Summary summary = inspection.run(inputs, url, out, err::println);
            if (summary.refused() > 0 && files.size() > 1) {
                err.println(summary.refused() + " of " + files.size() + " files are no feeds.");
            }
            return summary.unread() > 0 || summary.refused() == files.size() ? 1 : 0;
        } catch (IOException e) {
            out.requireWritten();
            if (out.hasFailed()) {
                return 0;
            }
            throw new CommandFailedException("Cannot read feeds: " + e.getMessage(), e);
        }
    }

    private FeedInspection.DocumentReader reader() {
        if (selector != null) {
            try {
                return ListingReader.of(selector, FeedLimits.DEFAULT)::read;
            } catch (IllegalArgumentException e) {
                throw usage(e.getMessage());
            }
        }
        return listing
                ? ListingReader.ofArticleLinks(FeedLimits.DEFAULT)::read
                : new FeedReader(FeedLimits.DEFAULT)::read;
    }

    private ParameterException usage(@Nullable String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
