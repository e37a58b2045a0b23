package org.lodewire.bench.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lodewire.bench.SyntheticArticles;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.Corpus;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles to run on, as an option group. */
public final class BenchArticles {

    @Parameters(paramLabel = "CORPUS", description = "A corpus, as 'replay' takes it.")
    private @Nullable Path corpus;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Generate this many synthetic articles, always the same.")
    private int synthetic;

    /** Returns whether there is a corpus or a positive number of synthetic articles. */
    public boolean areSome() {
        return corpus != null || synthetic > 0;
    }

    /** Returns the given corpus or the synthetic articles. */
    public Corpus corpus() {
        return corpus == null ? new SyntheticArticles(synthetic) : Corpus.at(corpus, SizeLimit.DEFAULT);
    }

    /** Returns a description for people. */
    public String inWords() {
        return corpus == null ? "Synthetic articles" : corpus.toString();
    }
}
