package org.lodewire.bench.stories;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fills an index with a million articles a day and measures it at several sizes. Not thread-safe. */
public final class IndexBenchmark {

    private static final long MAX_MEASURED_ARTICLES = 100_000;

    private final Duration horizon;
    private final Consumer<String> reporter;

    /**
     * @param horizon  how long articles stay in the index
     * @param reporter receives progress messages
     */
    public IndexBenchmark(Duration horizon, Consumer<String> reporter) {
        this.horizon = horizon;
        this.reporter = reporter;
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
        try (DiskStores disk = new DiskStores()) {
            MeasuredIndex index = new MeasuredIndex(disk, horizon);
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
}
