package org.lodewire.producer.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.schemas.time.PublishedTime;

/**
 * One program that owns all hosts, with a web of responses by URL and a virtual clock. What it writes is committed at once
 * and comes back as records. Requests take 100 ms.
 */
final class CrawlDriver {

    static final long BEGIN = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    final List<FetchRequest> requests = new ArrayList<>();
    final List<Long> times = new ArrayList<>();
    /** Documents that were given out to be read. */
    final List<FetchResponse> given = new ArrayList<>();
    /** How many had been read when each was given out. */
    final List<Integer> readBefore = new ArrayList<>();

    /** Documents that were read. */
    int read;

    final List<CrawledArticle> published = new ArrayList<>();
    final List<Change.Reject> rejected = new ArrayList<>();
    final List<FeedReport> reports = new ArrayList<>();
    final List<FeedSilence> silences = new ArrayList<>();
    final Map<CrawlKey, byte[]> table = new LinkedHashMap<>();
    long now = BEGIN;
    private final Map<String, Function<FetchRequest, FetchResult>> web = new HashMap<>();
    private final Map<String, FeedContent> documents = new HashMap<>();
    private final Map<String, FeedSettings> definitions = new LinkedHashMap<>();
    private final CrawlSettings settings;
    private Crawl crawl;

    CrawlDriver() {
        this(CrawlSettings.DEFAULT);
    }

    CrawlDriver(CrawlSettings settings) {
        this.settings = settings;
        crawl = crawl();
    }

    private Crawl crawl() {
        FeedDefinitions all = new FeedDefinitions() {
            @Override
            public @Nullable FeedSettings get(String feedId) {
                return definitions.get(feedId);
            }

            @Override
            public Collection<FeedSettings> all() {
                return definitions.values();
            }
        };
        return new Crawl(new HostPartition(0, 1), settings, all, this::read, 1);
    }

    private FeedContent read(FeedSettings feed, FetchResponse response, URI url) throws UnreadableFeedException {
        read++;
        FeedContent document = documents.get(new String(response.body(), StandardCharsets.UTF_8));
        if (document == null) {
            throw new UnreadableFeedException("no feed");
        }
        return document;
    }

    CrawlDriver define(FeedSettings feed) {
        FeedSettings before = definitions.put(feed.id(), feed);
        crawl.defined(feed.id(), before, now);
        return this;
    }

    void undefine(String id) {
        FeedSettings before = definitions.remove(id);
        crawl.defined(id, before, now);
    }

    CrawlDriver start() {
        crawl.start(now);
        return this;
    }

    /** Another program takes over, with what has been written. */
    void restart() {
        crawl = crawl();
        table.forEach((key, value) -> crawl.read(key, value, now));
        crawl.start(now);
    }

    CrawlDriver on(String url, Function<FetchRequest, FetchResult> answer) {
        web.put(url, answer);
        return this;
    }

    CrawlDriver on(String url, FetchResult answer) {
        return on(url, request -> answer);
    }

    /** A document that a URL answers with. */
    CrawlDriver onFeed(String url, FeedItem... items) {
        return onFeed(url, FetchHeaders.NONE, items);
    }

    CrawlDriver onFeed(String url, FetchHeaders headers, FeedItem... items) {
        return on(url, new FetchResponse(200, headers, document(new FeedContent(List.of(items), null))));
    }

    CrawlDriver onDocument(String url, FeedContent document) {
        return on(url, new FetchResponse(200, FetchHeaders.NONE, document(document)));
    }

    /** Bytes that are read as a document. */
    byte[] document(FeedContent document) {
        String body = "document " + documents.size();
        documents.put(body, document);
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Somebody else writes a record. */
    CrawlDriver receive(Change.Put put) {
        apply(put);
        return this;
    }

    CrawlDriver run(Duration time) {
        long until = now + time.toMillis();
        settle();
        while (crawl.wakeAt() <= until) {
            now = Math.max(now, crawl.wakeAt());
            for (Start start : crawl.advance(now)) {
                if (start.delivered() == null) {
                    requests.add(start.request());
                    times.add(now);
                    now += 100;
                    crawl.finished(start.id(), answer(start.request()), now);
                } else {
                    given.add(start.delivered());
                    readBefore.add(read);
                    crawl.finished(start.id(), start.delivered(), now);
                }
            }
            settle();
        }
        now = Math.max(now, until);
        return this;
    }

    private FetchResult answer(FetchRequest request) {
        Function<FetchRequest, FetchResult> answer = web.get(request.url().toString());
        return answer == null ? status(404) : answer.apply(request);
    }

    private void settle() {
        for (List<Write> writes = crawl.writes(); !writes.isEmpty(); writes = crawl.writes()) {
            for (Write write : writes) {
                crawl.committed(write.id());
                write.changes().forEach(this::apply);
            }
        }
    }

    private void apply(Change change) {
        if (change instanceof Change.Put put) {
            table.put(put.key(), put.value());
            crawl.read(put.key(), put.value(), now);
        } else if (change instanceof Change.Remove removed) {
            table.remove(removed.key());
            crawl.read(removed.key(), null, now);
        } else if (change instanceof Change.Publish publish) {
            published.add(publish.article());
        } else if (change instanceof Change.Reject reject) {
            rejected.add(reject);
        } else if (change instanceof Change.Report report) {
            reports.add(report.report());
        } else if (change instanceof Change.Silence silence) {
            silences.add(silence.silence());
        }
    }

    List<String> urls() {
        return requests.stream().map(request -> request.url().toString()).toList();
    }

    List<String> titles() {
        return published.stream().map(article -> article.item().title()).toList();
    }

    FeedReport lastReport() {
        return reports.get(reports.size() - 1);
    }

    long count(String url) {
        return urls().stream().filter(url::equals).count();
    }

    static FeedSettings feed(String id, String url) {
        return FeedSettings.of(id, URI.create(url));
    }

    static FetchResponse status(int status) {
        return new FetchResponse(status, FetchHeaders.NONE, new byte[0]);
    }

    static FetchResponse retryAfter(int status, String value) {
        return new FetchResponse(
                status, new FetchHeaders(null, null, null, null, null, null, value, null), new byte[0]);
    }

    static FetchResponse redirect(int status, String location) {
        return new FetchResponse(
                status, new FetchHeaders(null, location, null, null, null, null, null, null), new byte[0]);
    }

    static FetchResponse page(String text) {
        return new FetchResponse(
                200,
                new FetchHeaders("text/html; charset=UTF-8", null, null, null, null, null, null, null),
                text.getBytes(StandardCharsets.UTF_8));
    }

    static FetchHeaders etag(String value) {
        return new FetchHeaders(null, null, value, null, null, null, null, null);
    }

    /** An item that has its whole text in the feed. */
    static FeedItem item(String guid, String link, String title, Duration age) {
        return item(guid, link, title, age, "<p>" + "word ".repeat(200) + title + "</p>");
    }

    static FeedItem item(String guid, String link, String title, Duration age, String content) {
        PublishedTime time =
                PublishedTime.of(Instant.ofEpochMilli(BEGIN).minus(age).atOffset(ZoneOffset.UTC));
        return new FeedItem(guid, link, title, null, time, null, null, "Summary of " + title, content);
    }
}
