package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lodewire.producer.crawl.SimulatedFeed.ItemState;

/**
 * Ten thousand hosts on a virtual clock, with failures, rebalances and kills. More with {@code -Dcrawl.hosts=…}, longer with
 * {@code -Dcrawl.hours=…}, others with {@code -Dcrawl.seed=…}.
 */
class CrawlSimulationTest {

    private static final int HOSTS = Integer.getInteger("crawl.hosts", 10_000);
    private static final int HOURS = Integer.getInteger("crawl.hours", 2);
    private static final long SEED = Long.getLong("crawl.seed", 1);
    private static final long HOUR = 3_600_000;
    private static final long BEGIN = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    /** Feeds begin one each second in each partition, so that a kill meets few requests, and each fault costs little. */
    private static final CrawlSettings SETTINGS = new CrawlSettings(
            CrawlSettings.DEFAULT.agent(),
            CrawlSettings.DEFAULT.minDelay(),
            Duration.ofSeconds(1),
            CrawlSettings.DEFAULT.pageMaxAge(),
            CrawlSettings.DEFAULT.maxWaiting());

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final long end = BEGIN + HOURS * HOUR;
    private final SimulatedWeb web =
            new SimulatedWeb(HOSTS, SETTINGS.minDelay().toMillis(), random.split(), BEGIN, end);
    private final SimulatedCluster cluster = new SimulatedCluster(web, SETTINGS, random.split(), BEGIN);

    @Test
    void requestsNoHostTooEarlyAndPublishesEachVersionOnceHoweverProgramsComeAndGo() {
        define(Duration.ofMinutes(30));
        cluster.begin();
        cluster.run(end);
        web.calm();
        cluster.calm();
        define(Duration.ofHours(6));
        settle();
        print();
        assertThat(web.violations).isEmpty();
        assertThat(cluster.errors).isEmpty();
        assertThat(doubled()).isEmpty();
        assertThat(lost()).isEmpty();
        assertThat(cluster.rejected).isZero();
        assertThat(cluster.takeOvers).isGreaterThan(HOSTS / 100);
    }

    private void define(Duration longestInterval) {
        for (int i = 0; i < HOSTS; i++) {
            cluster.define(i, longestInterval);
        }
    }

    /** Lets each feed be polled once more, after the last failure and the last change. */
    private void settle() {
        for (int days = 0; days < 32; days++) {
            cluster.run(cluster.now + 6 * HOUR);
            if (unpolled() == 0 && cluster.unsettled() == 0) {
                return;
            }
        }
        throw new AssertionError(unpolled() + " feeds are not polled, and " + cluster.unsettled() + " pages wait");
    }

    private long unpolled() {
        return cluster.definitions.keySet().stream()
                .filter(id -> {
                    FeedReport report = cluster.reports.get(id);
                    return report == null || report.health() != Health.STOPPED && report.succeededAt() < end;
                })
                .count();
    }

    private List<String> doubled() {
        List<String> doubled = new ArrayList<>();
        cluster.published.forEach((version, times) -> {
            if (times > 1) {
                doubled.add(version);
            }
        });
        return doubled;
    }

    /** The versions of items that must have been published: the last one of each item that is not too old. */
    private List<String> lost() {
        List<String> lost = new ArrayList<>();
        for (SimulatedFeed feed : web.feeds) {
            if (SimulatedWeb.isGone(feed.number)) {
                continue;
            }
            for (ItemState item : feed.items(feed.version(end))) {
                boolean old = item.published < BEGIN - 24 * HOUR;
                boolean published = cluster.published.containsKey(feed.title(item));
                if (published == old) {
                    lost.add(feed.title(item));
                }
            }
        }
        return lost;
    }

    private void print() {
        System.out.printf(
                "crawl: %,d hosts, %,d requests, %,d polls, %,d articles, %d take-overs, %,d responses lost, "
                        + "%,d writes refused, %d requests too early%n",
                HOSTS,
                web.requests,
                web.polls,
                cluster.published.size(),
                cluster.takeOvers,
                cluster.lostResponses,
                cluster.refusedWrites,
                web.violations.size());
    }
}
