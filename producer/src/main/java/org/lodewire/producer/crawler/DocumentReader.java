package org.lodewire.producer.crawler;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.crawl.FeedContent;
import org.lodewire.producer.crawl.FeedItem;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.ResponseReader;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.crawl.UnreadableFeedException;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedEntry;
import org.lodewire.producer.feed.FeedKind;
import org.lodewire.producer.feed.FeedLimits;
import org.lodewire.producer.feed.FeedReader;
import org.lodewire.producer.feed.LinkHeader;
import org.lodewire.producer.feed.ListingReader;
import org.lodewire.producer.feed.NotAFeedException;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;
import org.lodewire.producer.fetch.WebUrl;
import org.lodewire.schemas.text.SafeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the documents of feeds with the readers of {@code producer.feed}. Reading takes most of the crawler's time, so it can
 * be done beforehand on another thread than that of the crawls, with {@link #prepare}. Thread-safe.
 */
final class DocumentReader implements ResponseReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);
    private static final int MAX_HUBS = 10;
    private static final int MAX_PROBLEM = 200;

    private final FeedReader feeds = new FeedReader(FeedLimits.DEFAULT);

    private final Function<String, @Nullable FeedSettings> definitions;

    /** What was read of a body, by its identity, as long as anybody has the body. */
    private final Map<byte[], Prepared> prepared = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * What a body is.
     *
     * @param document what was read; null if it cannot be read
     * @param failure  why; null if it can be
     * @param selector how the links of a page were selected; a definition may change before they are taken
     */
    private record Prepared(
            @Nullable FeedDocument document,
            @Nullable UnreadableFeedException failure,
            @Nullable String selector) {}

    /** @param definitions the definition of a feed, if there is one; called on the threads that prepare */
    DocumentReader(Function<String, @Nullable FeedSettings> definitions) {
        this.definitions = definitions;
    }

    /** Reads the response to a request for a feed, unless it is the document that is known. */
    void prepare(Start start, FetchResult result) {
        if (start.request().type() != ResourceType.FEED
                || start.feedId() == null
                || !(result instanceof FetchResponse response)
                || response.status() != 200
                || start.isKnown(response.body())) {
            return;
        }
        FeedSettings feed = definitions.apply(start.feedId());
        if (feed != null) {
            prepared.put(
                    response.body(),
                    parsed(feed, response, start.request().url().toString()));
        }
    }

    private Prepared parsed(FeedSettings feed, FetchResponse response, String url) {
        try {
            return new Prepared(parse(feed, response, url), null, feed.selector());
        } catch (NotAFeedException e) {
            return new Prepared(null, new UnreadableFeedException("the document " + e.getMessage()), feed.selector());
        } catch (RuntimeException e) {
            // Whatever a stranger's document does to a reader, the other feeds go on.
            String failure = "the document cannot be read: " + e.getClass().getSimpleName();
            LOG.debug("Feed {}: {}", feed.id(), failure, e);
            return new Prepared(null, new UnreadableFeedException(failure), feed.selector());
        }
    }

    @Override
    public FeedContent read(FeedSettings feed, FetchResponse response, URI url) throws UnreadableFeedException {
        FeedDocument document = document(feed, response, url.toString());
        if (document.kind() == FeedKind.SITEMAP_INDEX) {
            return index(document);
        }
        List<FeedItem> items = new ArrayList<>();
        for (FeedEntry entry : document.entries()) {
            if (entry.problem() == null) {
                items.add(FeedItems.of(feed, document, entry));
            }
        }
        String problem = problem(document);
        if (items.isEmpty() && problem != null) {
            throw new UnreadableFeedException("no item can be read: " + problem);
        }
        String links = response.headers().link();
        return new FeedContent(
                items,
                document.polling().interval(),
                document.polling().skipHours(),
                document.polling().skipDays(),
                urls(LinkHeader.targets(links, "hub", url.toString()), document.hubs()),
                urls(LinkHeader.targets(links, "self", url.toString()), self(document)).stream()
                        .findFirst()
                        .orElse(null),
                List.of(),
                problem);
    }

    private static FeedContent index(FeedDocument document) throws UnreadableFeedException {
        List<FeedContent.Sitemap> sitemaps = document.entries().stream()
                .flatMap(entry -> WebUrl.parse(entry.link(), null)
                        .map(link -> new FeedContent.Sitemap(link, FeedItems.millis(entry.updated())))
                        .stream())
                .toList();
        String problem = problem(document);
        if (sitemaps.isEmpty() && problem != null) {
            throw new UnreadableFeedException("no sitemap can be read: " + problem);
        }
        return FeedContent.index(sitemaps, problem);
    }

    /** What was left out of a document, for the status of its feed; null if nothing was. */
    private static @Nullable String problem(FeedDocument document) {
        String problem = document.problems().isEmpty()
                ? document.entries().stream()
                        .map(FeedEntry::problem)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(first -> "an entry was left out: " + first)
                        .orElse(null)
                : document.problems().get(0);
        return problem == null ? null : SafeText.cut(SafeText.oneLine(problem), MAX_PROBLEM);
    }

    private static List<String> self(FeedDocument document) {
        return document.self() == null ? List.of() : List.of(document.self());
    }

    /** The header comes before the document, as WebSub has it. */
    private static List<URI> urls(List<String> ofHeader, List<String> ofDocument) {
        return Stream.concat(ofHeader.stream(), ofDocument.stream())
                .flatMap(text -> WebUrl.parse(text, null).stream())
                .distinct()
                .limit(MAX_HUBS)
                .toList();
    }

    private FeedDocument document(FeedSettings feed, FetchResponse response, String url)
            throws UnreadableFeedException {
        Prepared done = prepared.remove(response.body());
        boolean usable = done != null && Objects.equals(done.selector, feed.selector());
        Prepared read = usable && done != null ? done : parsed(feed, response, url);
        if (read.document == null) {
            throw Objects.requireNonNull(read.failure);
        }
        return read.document;
    }

    private FeedDocument parse(FeedSettings feed, FetchResponse response, String url) throws NotAFeedException {
        String type = response.headers().contentType();
        try {
            return feeds.read(response.body(), type, url);
        } catch (NotAFeedException e) {
            if (!e.isPage()) {
                throw e;
            }
            ListingReader listing = feed.selector() == null
                    ? ListingReader.ofArticleLinks(FeedLimits.DEFAULT)
                    : ListingReader.of(feed.selector(), FeedLimits.DEFAULT);
            return listing.read(response.body(), type, url);
        }
    }
}
