package org.lodewire.bench.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills an index with a million articles a day and measures it at several sizes. Not thread-safe. */
public final class IndexBenchmark {

    private static final long MAX_MEASURED_ARTICLES = 100_000;

    private final Duration horizon;
    private final @Nullable Path file;
    private final Consumer<String> reporter;

    /**
     * @param horizon  how long articles stay in the index
     * @param file     keeps generated signatures for later runs; null generates them
     * @param reporter receives progress messages
     */
    public IndexBenchmark(Duration horizon, @Nullable Path file, Consumer<String> reporter) {
        this.horizon = horizon;
        this.file = file;
        this.reporter = reporter;
    }

    /** Returns for how long articles stay in the index so that it has a number of them. */
    public static Duration horizon(long held) {
        return MeasuredIndex.horizon(held);
    }

    /** Returns the number of articles in the index once it removes as many as it adds. */
    public long capacity() {
        return MeasuredIndex.capacity(horizon);
    }

    /**
     * Fills a new index. Before each size it measures the last tenth of the articles, at most
     * {@value #MAX_MEASURED_ARTICLES}.
     *
     * @param sizes numbers of articles, ascending
     */
    public List<IndexMeasurement> run(List<Long> sizes) throws IOException {
        List<IndexMeasurement> measurements = new ArrayList<>();
        SyntheticNews news = new SyntheticNews();
        try (DiskStores disk = new DiskStores();
                SyntheticSignatures signatures = signatures(news)) {
            MeasuredIndex index = new MeasuredIndex(disk, horizon, news, signatures);
            long number = 0;
            for (long size : sizes) {
                long articles = Math.min(Math.min(MAX_MEASURED_ARTICLES, Math.max(1, size / 10)), size - number);
                for (; number < size - articles; number++) {
                    index.place(number);
                }
                measurements.add(index.measure(number, size));
                number = size;
                reporter.accept("%,d articles placed".formatted(size));
            }
        }
        return measurements;
    }

    private SyntheticSignatures signatures(SyntheticNews news) throws IOException {
        return file == null ? SyntheticSignatures.generated(news) : SyntheticSignatures.in(file, news);
    }

    /** Generates signatures and keeps them in the file, so that a run needs not. */
    public void generate(long articles) throws IOException {
        try (SyntheticSignatures signatures = signatures(new SyntheticNews())) {
            for (long number = 0; number < articles; number++) {
                signatures.next();
            }
        }
    }
}
