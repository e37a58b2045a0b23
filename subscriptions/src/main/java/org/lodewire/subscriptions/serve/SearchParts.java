package org.lodewire.subscriptions.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.client.connection.Connection;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.subscriptions.articles.ArticleResource;
import org.lodewire.subscriptions.articles.SearchResource;
import org.lodewire.subscriptions.articles.Searches;
import org.lodewire.subscriptions.articles.StoriesResource;
import org.lodewire.subscriptions.backfill.BackfillJobs;
import org.lodewire.subscriptions.backfill.BackfillResource;
import org.lodewire.subscriptions.backfill.TopicBackfill;
import org.lodewire.subscriptions.preview.PreviewJobs;
import org.lodewire.subscriptions.preview.PreviewResource;
import org.lodewire.subscriptions.search.IndexFeed;
import org.lodewire.subscriptions.server.Routes;

/** The parts of a server that read articles: search, articles, stories, previews and backfills. Thread-safe. */
final class SearchParts implements AutoCloseable {

    private static final int SEARCHES = 4;

    private final Deque<Runnable> open = new ArrayDeque<>();
    private final IndexFeed feed;
    private final Searches searches;
    private final List<Routes> routes;

    private SearchParts(
            Connection connection, SearchSettings settings, Function<String, Optional<TopicDefinition>> definitions) {
        feed = IndexFeed.start(connection, settings.folder().orElseGet(this::temporary), settings.bounds());
        open.push(feed::close);
        Supplier<EntityFinder> entities = new Once<>(settings.entities());
        PreviewJobs previews = new PreviewJobs(connection, entities, settings.grace());
        open.push(previews::close);
        BackfillJobs backfills = new BackfillJobs(
                new TopicBackfill(connection, entities)::run, settings.grace(), InstantSource.system());
        open.push(backfills::close);
        searches = new Searches(feed.index(), SEARCHES, feed::isCaughtUp);
        routes = List.of(
                new SearchResource(searches),
                new ArticleResource(searches),
                new StoriesResource(searches),
                new PreviewResource(previews, definitions),
                new BackfillResource(backfills, definitions));
    }

    /**
     * Starts to index, and to wait for work.
     *
     * @param definitions the definition that a topic has now
     */
    static SearchParts start(
            Connection connection, SearchSettings settings, Function<String, Optional<TopicDefinition>> definitions) {
        return new SearchParts(connection, settings, definitions);
    }

    private Path temporary() {
        TemporaryFolder folder = TemporaryFolder.create("lodewire-index-");
        open.push(folder::close);
        return folder.path();
    }

    List<Routes> routes() {
        return routes;
    }

    /** The articles of the last days. */
    Searches searches() {
        return searches;
    }

    /** How the index is, in a word. */
    String health() {
        return feed.isFailing() ? "failing" : feed.isCaughtUp() ? "current" : "reading";
    }

    /** Ends all work, and writes the index. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
