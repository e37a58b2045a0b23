package org.lodewire.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lodewire.analysis.topics.ArticleQuery;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.bench.CpuTime;
import org.lodewire.bench.Pace;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.search.ArticleSearch;
import org.lodewire.subscriptions.search.IndexBounds;
import org.lodewire.subscriptions.search.IndexFeed;
import org.lodewire.subscriptions.search.SearchFilter;
import org.lodewire.subscriptions.search.SearchOrder;
import org.lodewire.subscriptions.search.SearchPage;
import org.lodewire.subscriptions.search.SearchRequest;

/** Fills an index of articles from a broker, and searches it with the queries of topics. For one thread and one run. */
public final class SearchBenchmark {

    /** Of the thread that fills an index. */
    private static final String THREAD = "index of articles";

    private static final IndexBounds BOUNDS = new IndexBounds(Duration.ofDays(30), 16L << 30);
    private static final Duration BUDGET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LIMIT = 20;
    private static final List<SearchOrder> ORDERS = List.of(SearchOrder.NEWEST, SearchOrder.RELEVANCE);

    private final Connection connection;
    private final int articles;
    private final int rounds;
    private final Consumer<String> progress;

    /**
     * How the index was filled.
     *
     * @param articles   how many there are
     * @param characters of all texts
     * @param elapsed    nanoseconds until all could be found
     * @param index      CPU nanoseconds of the thread that fills it, without merges
     * @param process    CPU nanoseconds of this process, with merges and the broker
     * @param bytes      on disk
     */
    public record Filling(int articles, long characters, long elapsed, long index, long process, long bytes) {}

    /**
     * How long searches for the first page took.
     *
     * @param topic  whose query it is
     * @param order  of the articles
     * @param hits   on the page
     * @param sorted nanoseconds, ascending
     */
    public record Searching(String topic, SearchOrder order, int hits, long[] sorted) {

        /** A quantile in milliseconds, by the nearest rank. */
        public double millis(double share) {
            return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
        }
    }

    /** All figures. */
    public record Figures(Filling filling, List<Searching> searches) {}

    /**
     * Makes a benchmark.
     *
     * @param articles how many are indexed
     * @param rounds   how often each search is made, after as many to warm up
     * @param progress takes what is being done, in words
     */
    public SearchBenchmark(Connection connection, int articles, int rounds, Consumer<String> progress) {
        this.connection = connection;
        this.articles = articles;
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * Runs it on a cluster that has been set up.
     *
     * @param folder for the index, which is left there
     */
    public Figures run(Collection<TopicDefinition> topics, Path folder) {
        progress.accept("Publishing " + articles + " articles");
        long characters;
        try (PublishedNews news = new PublishedNews(connection)) {
            characters = news.publish(articles);
        }
        progress.accept("Filling the index");
        CpuTime before = CpuTime.now(THREAD);
        long start = System.nanoTime();
        try (IndexFeed feed = IndexFeed.start(connection, folder, BOUNDS)) {
            await(feed);
            long elapsed = System.nanoTime() - start;
            CpuTime after = CpuTime.now(THREAD);
            Filling filling = new Filling(
                    articles,
                    characters,
                    elapsed,
                    after.applicationSince(before),
                    after.processSince(before),
                    size(folder));
            return new Figures(filling, search(new ArticleSearch(feed.index(), 1), topics));
        }
    }

    private void await(IndexFeed feed) {
        if (!Pace.await(feed::isCaughtUp, PATIENCE)) {
            throw new CommandFailedException("The index was not filled within " + PATIENCE.toMinutes() + " min.");
        }
        int found = feed.index().status().articles();
        if (found != articles) {
            throw new CommandFailedException("The index has " + found + " articles instead of " + articles + ".");
        }
    }

    private List<Searching> search(ArticleSearch search, Collection<TopicDefinition> topics) {
        List<Searching> results = new ArrayList<>();
        for (TopicDefinition topic : topics) {
            ArticleQuery query = query(topic);
            for (SearchOrder order : ORDERS) {
                progress.accept("Searching for " + topic.getId());
                SearchRequest request = new SearchRequest(query, SearchFilter.ALL, order, LIMIT, null, BUDGET);
                time(search, request);
                SearchPage page = search.search(request);
                results.add(new Searching(topic.getId(), order, page.hits().size(), time(search, request)));
            }
        }
        return results;
    }

    private long[] time(ArticleSearch search, SearchRequest request) {
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            if (!search.search(request).complete()) {
                throw new CommandFailedException("A search was not over after " + BUDGET.toSeconds() + " s.");
            }
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static ArticleQuery query(TopicDefinition topic) {
        try {
            return ArticleQuery.of(topic.getQuery(), TextAnalyses.bundled());
        } catch (TopicRejectedException e) {
            throw new CommandFailedException("The query of " + topic.getId() + " is not valid: " + e.getMessage(), e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files of the index", e);
        }
    }
}
