package org.lodewire.bench.command;

import java.nio.file.Path;
import org.lodewire.bench.SyntheticArticles;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.Corpus;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles to run on, as an option group. */
public final class BenchArticles {

    @Parameters(paramLabel = "CORPUS", description = "A corpus, as 'replay' takes it.")
    private Path corpus;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Make up so many articles of words that mean nothing, the same every time.")
    private int madeUp;

    /** Whether there can be any: a corpus is named, or the number of made-up ones is from 1. */
    public boolean areSome() {
        return corpus != null || madeUp > 0;
    }

    /** The corpus that was named, or a made-up one. */
    public Corpus corpus() {
        return corpus == null ? new SyntheticArticles(madeUp) : Corpus.at(corpus, SizeLimit.DEFAULT);
    }

    /** For people. */
    public String inWords() {
        return corpus == null ? "Made-up articles" : corpus.toString();
    }
}
