package org.lodewire.bench.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.corpus.RepeatedCorpus;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.streams.flow.ClockMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which articles the pipeline is measured with, and how far apart they are. */
final class InputOptions {

    /** Repetitions of a corpus must not reach the present, after which nothing can have been published. */
    private static final Instant BEGIN = Instant.parse("1990-01-01T00:00:00Z");

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // is required
    private BenchArticles articles;

    @Option(
            names = "--words",
            paramLabel = "N",
            description = "Join the texts of the corpus to articles of this many words. Default: as they are.")
    private @Nullable Integer words;

    @Option(
            names = "--density",
            paramLabel = "DENSITY",
            defaultValue = "live",
            description =
                    "How far apart in event time articles are: 'live', at a steady rate; 'as-published', as in the corpus."
                            + " Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Density density;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            defaultValue = "10",
            description = "Articles a second of event time where the density is live. Default: ${DEFAULT-VALUE}.")
    private double perSecond;

    /** @throws ParameterException if an option has a value that is not allowed */
    void check(CommandSpec spec, ClockMode clock) {
        if (!articles.areSome() || perSecond <= 0 || (words != null && words < 1)) {
            throw new ParameterException(spec.commandLine(), "All numbers must be at least 1.");
        }
        if (clock == ClockMode.WALL && density != Density.LIVE) {
            throw new ParameterException(
                    spec.commandLine(), "On the wall clock articles must be of today: it takes --density live.");
        }
    }

    /** Reads the corpus; the words that topics ask for are the same in all its copies. */
    RepeatedCorpus corpus(Collection<TopicDefinition> topics) throws IOException {
        return RepeatedCorpus.read(
                articles.corpus(),
                words == null ? OptionalInt.empty() : OptionalInt.of(words),
                RepeatedCorpus.wordsOf(
                        topics.stream().map(TopicDefinition::getQuery).toList()));
    }

    /**
     * Articles with their times.
     *
     * @param count how many will be read: on the wall clock the last of them is of now
     */
    RepeatedCorpus.Articles articles(RepeatedCorpus corpus, ClockMode clock, long count) {
        if (density == Density.AS_PUBLISHED) {
            return corpus.asPublished(BEGIN);
        }
        Duration all = Duration.ofMillis(Math.round(count / perSecond * 1000));
        return corpus.steady(
                perSecond, clock == ClockMode.EVENT ? BEGIN : Instant.now().minus(all));
    }

    /** The input in words. */
    String inWords(RepeatedCorpus corpus) {
        return String.format(
                Locale.ROOT,
                "%s: %,d articles%s, repeated; density %s",
                articles.inWords(),
                corpus.size(),
                words == null ? "" : " of " + words + " words",
                density == Density.LIVE
                        ? String.format(Locale.ROOT, "%s, %.3g a second", density, perSecond)
                        : density);
    }
}
