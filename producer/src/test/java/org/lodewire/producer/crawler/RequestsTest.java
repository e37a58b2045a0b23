package org.lodewire.producer.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.crawl.Crawl;
import org.lodewire.producer.crawl.CrawlSettings;
import org.lodewire.producer.crawl.FeedDefinitions;
import org.lodewire.producer.crawl.FeedSettings;
import org.lodewire.producer.crawl.HostPartition;
import org.lodewire.producer.crawl.Start;
import org.lodewire.producer.fetch.FetchHeaders;
import org.lodewire.producer.fetch.FetchRequest;
import org.lodewire.producer.fetch.FetchResponse;
import org.lodewire.producer.fetch.FetchResult;
import org.lodewire.producer.fetch.ResourceType;

class RequestsTest {

    private final List<CompletableFuture<FetchResult>> started = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Long> prepared = new ArrayList<>();
    private final Requests requests = new Requests(
            request -> {
                started.add(new CompletableFuture<>());
                return started.get(started.size() - 1);
            },
            (start, result) -> prepared.add(start.id()),
            later::add,
            2);

    @Test
    void startsNoMoreThanMayBeOpen() {
        requests.add(partition(0), starts(3));
        requests.start();
        assertThat(started).hasSize(2);
        assertThat(requests.waiting()).isEqualTo(1);

        answer(0);
        assertThat(requests.takeFinished())
                .extracting(ended -> ended.start().id())
                .containsExactly(0L);
        requests.start();

        assertThat(started).hasSize(3);
        assertThat(requests.open()).isEqualTo(2);
        assertThat(requests.waiting()).isZero();
    }

    @Test
    void preparesAResultBeforeItIsTaken() {
        requests.add(partition(0), starts(1));
        requests.start();
        assertThat(prepared).isEmpty();

        answer(0);

        assertThat(prepared).containsExactly(0L);
        assertThat(requests.takeFinished()).hasSize(1);
    }

    @Test
    void endsTheRequestsOfAPartitionThatIsOwnedNoMoreAndForgetsTheirResults() {
        OwnedPartition lost = partition(0);
        OwnedPartition kept = partition(1);
        requests.add(lost, starts(1));
        requests.add(kept, starts(1));
        requests.add(lost, starts(1));
        requests.start();
        answer(0);

        requests.drop(lost);
        answer(1);

        assertThat(requests.takeFinished()).extracting(Requests.Finished::owner).containsExactly(kept);
        assertThat(requests.waiting()).isZero();
        assertThat(requests.open()).isZero();
    }

    @Test
    void preparesADeliveredDocumentOnAnotherThreadThoughAllRequestsAreOpen() {
        requests.add(partition(0), starts(3));
        requests.start();
        FetchRequest request = FetchRequest.of(URI.create("http://example.org/feed"), ResourceType.FEED);
        FetchResponse document = new FetchResponse(200, FetchHeaders.NONE, new byte[1]);
        requests.add(partition(0), List.of(new Start(9, request, 0, "f", document)));
        requests.start();
        assertThat(prepared).isEmpty();

        later.forEach(Runnable::run);
        assertThat(prepared).containsExactly(9L);
        assertThat(requests.takeFinished())
                .extracting(Requests.Finished::result)
                .containsExactly(document);
        assertThat(started).hasSize(2);
    }

    @Test
    void cancelsWhatIsOpen() {
        OwnedPartition lost = partition(0);
        requests.add(lost, starts(1));
        requests.start();

        requests.drop(lost);

        assertThat(started.get(0)).isCancelled();
    }

    private void answer(int number) {
        started.get(number).complete(new FetchResponse(200, FetchHeaders.NONE, new byte[0]));
    }

    private static List<Start> starts(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> new Start(
                        id, FetchRequest.of(URI.create("http://example.org/" + id), ResourceType.FEED), 0, null))
                .toList();
    }

    private static OwnedPartition partition(int number) {
        FeedDefinitions none = new FeedDefinitions() {
            @Override
            public @Nullable FeedSettings get(String feedId) {
                return null;
            }

            @Override
            public Collection<FeedSettings> all() {
                return List.of();
            }
        };
        return new OwnedPartition(
                new TopicPartition("crawl", number),
                new Crawl(
                        new HostPartition(number, 2), CrawlSettings.DEFAULT, none, new DocumentReader(id -> null), 1));
    }
}
