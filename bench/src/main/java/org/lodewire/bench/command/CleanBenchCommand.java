package org.lodewire.bench.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.clean.ArticleRows;
import org.lodewire.bench.clean.Extractor;
import org.lodewire.bench.clean.ExtractorComparison;
import org.lodewire.bench.clean.Extractors;
import org.lodewire.bench.clean.HostileInput;
import org.lodewire.bench.clean.HostilePages;
import org.lodewire.bench.clean.HostileReport;
import org.lodewire.bench.clean.HostileResult;
import org.lodewire.bench.clean.HostileRun;
import org.lodewire.bench.clean.HostileTexts;
import org.lodewire.bench.clean.LabelledPage;
import org.lodewire.bench.clean.ScoreReport;
import org.lodewire.bench.clean.Scores;
import org.lodewire.bench.clean.SpeedReport;
import org.lodewire.bench.clean.SpeedReport.TimeUnit;
import org.lodewire.bench.clean.WordCutter;
import org.lodewire.client.CommandFailedException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lodewire bench clean}: measures the logic of the clean stage. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        header = "Measure the logic of the clean stage.",
        footer = "  lodewire bench clean --pages pages.ndjson.gz",
        description =
                "Measures the logic of the clean stage in one thread, without Kafka, compared with parsing alone and"
                        + " with other extractors. Rows are newline-delimited JSON, gzipped if the name ends in .gz;"
                        + " files are read into memory.")
public final class CleanBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private Input input;

    @Option(
            names = "--score",
            paramLabel = "TRUTH",
            description = "Rows of id and expected text: also report the extraction quality of each extractor.")
    private @Nullable Path truth;

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --score: list the N documents with the lowest F1 of each extractor.")
    private int worst;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Number of alternating rounds after those to warm up; 0 to score only. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "600",
            description =
                    "With --texts: words of an article, to which texts are cut or joined. Default: ${DEFAULT-VALUE}.")
    private int words;

    @Option(names = "--json", description = "Also print the figures as one JSON object on the last line.")
    private boolean json;

    /** The articles to clean. */
    static final class Input {

        @Option(
                names = "--pages",
                paramLabel = "FILE",
                description = "Rows of id, html; source, url and title if known.")
        private @Nullable Path pages;

        @Option(
                names = "--texts",
                paramLabel = "FILE",
                description = "Rows of id, text; source, url and title if known.")
        private @Nullable Path texts;

        @Option(
                names = "--hostile",
                description =
                        "Generated inputs that are expensive to clean. The command fails if one exceeds the bounds of"
                                + " time or memory that it prints.")
        private boolean hostile;

        private List<LabelledPage> articles() throws IOException {
            return pages != null ? ArticleRows.pages(pages) : ArticleRows.texts(Objects.requireNonNull(texts));
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (rounds < 0 || rounds == 0 && truth == null || words < 1 || worst < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--rounds and --words must be at least 1; --rounds 0 requires --score.");
        }
        try {
            return input.hostile ? hostile() : articles();
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the rows: " + e.getMessage(), e);
        }
    }

    private int articles() throws IOException {
        boolean pages = input.pages != null;
        List<LabelledPage> articles = input.articles();
        List<Extractor> extractors = pages ? Extractors.ofPages() : Extractors.ofTexts();
        ObjectNode figures = JsonNodeFactory.instance
                .objectNode()
                .put("java", Runtime.version().toString());
        List<String> tables = new ArrayList<>();
        if (rounds > 0) {
            tables.add(compare(pages ? articles : new WordCutter(words).cut(articles), extractors, figures));
        }
        if (truth != null) {
            // A parse alone extracts no text. All lines of a text are the baseline of its extraction.
            tables.add(score(articles, pages ? extractors.subList(1, extractors.size()) : extractors, truth, figures));
        }
        print(String.join("\n\n", tables), figures);
        return 0;
    }

    private String compare(List<LabelledPage> articles, List<Extractor> extractors, ObjectNode figures) {
        if (articles.isEmpty()) {
            throw new CommandFailedException("The file has no article, or too few words for one.");
        }
        double characters = articles.stream()
                .mapToInt(article -> article.string().length())
                .average()
                .orElseThrow();
        boolean pages = input.pages != null;
        SpeedReport report = new SpeedReport(
                pages ? "page" : "article",
                pages ? TimeUnit.MILLIS : TimeUnit.MICROS,
                characters,
                new ExtractorComparison(articles, extractors, this::report).run(rounds));
        figures.put("articles", articles.size())
                .put("charactersPerArticle", characters)
                .set("speed", report.json());
        return String.format(
                        Locale.ROOT,
                        "%,d %s of %,.0f characters on average, %d rounds, Java %s%n%n",
                        articles.size(),
                        pages ? "pages" : "articles of " + words + " words",
                        characters,
                        rounds,
                        Runtime.version().feature())
                + report.text();
    }

    private String score(List<LabelledPage> articles, List<Extractor> extractors, Path truthRows, ObjectNode figures)
            throws IOException {
        Map<String, String> expected = ArticleRows.truth(truthRows);
        report("Scoring");
        ScoreReport report = new ScoreReport(
                extractors.stream()
                        .map(extractor -> Scores.of(extractor, articles, expected))
                        .toList(),
                worst);
        figures.set("scores", report.json());
        return report.text();
    }

    private int hostile() throws InterruptedException {
        HostileRun run = new HostileRun();
        report("Warming up");
        long baseline = run.baseline();
        List<HostileResult> results = new ArrayList<>();
        for (HostileInput each : Stream.concat(HostilePages.all().stream(), HostileTexts.all().stream())
                .toList()) {
            report(each.name());
            results.add(run.run(each));
        }
        HostileReport report = new HostileReport(baseline, results);
        print(report.text(), report.json());
        return report.isWithinBounds() ? 0 : 1;
    }

    private void print(String text, ObjectNode figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        if (json) {
            out.println(figures);
        }
        out.flush();
    }

    private void report(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
