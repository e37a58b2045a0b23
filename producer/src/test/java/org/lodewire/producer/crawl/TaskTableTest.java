package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an owner makes of its own records when it reads them later. */
class TaskTableTest {

    private final TaskTable table = new TaskTable(new Hosts(CrawlSettings.DEFAULT));

    @Test
    void ignoresRecordsThatComeBeforeATombstoneOfItsOwn() {
        RobotsErrand errand = new RobotsErrand(
                "a.example", "https://a.example", RobotsFile.url("https://b.example"), 1, null, null, false);
        table.start();
        table.read(errand.key(), errand.encode(), 0);
        table.expectTombstones(List.of(new Change.Remove(errand.key())));
        table.done(Objects.requireNonNull(table.get(errand.key())), List.of());

        table.read(errand.key(), errand.encode(), 0);
        assertThat(table.size()).isZero();

        table.read(errand.key(), null, 0);
        table.read(errand.key(), errand.encode(), 0);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void ignoresOlderStateThanItHas() {
        FeedSettings feed = CrawlDriver.feed("f", "https://a.example/feed");
        CrawlKey key = CrawlKey.feed("a.example", "f");
        FeedState first = FeedState.fresh(feed, 1);
        FeedState second = first.polled(null, Validators.NONE, PollSchedule.first(2), SeenItems.NONE);
        table.start();
        table.add(key, second, 2);

        table.read(key, first.encode(), 0);
        assertThat(due(key)).isEqualTo(2);

        table.read(
                key,
                second.polled(null, Validators.NONE, PollSchedule.first(3), SeenItems.NONE)
                        .encode(),
                0);
        assertThat(due(key)).isEqualTo(3);
    }

    private long due(CrawlKey key) {
        return Objects.requireNonNull(table.get(key)).due();
    }
}
