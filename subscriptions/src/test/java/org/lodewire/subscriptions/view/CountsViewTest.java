package org.lodewire.subscriptions.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.subscriptions.counts.CountFixture;

class CountsViewTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final CountsView view = new CountsView();

    private void take(TopicCount count) {
        view.take(count.getTopic() + "|" + count.getWindow(), count);
    }

    private List<CountPoint> hour(Instant from, Instant to, int limit) {
        return view.series("tin", CountWindow.ONE_HOUR, from, to, limit);
    }

    @Test
    void hasTheNewestCountOfEachWindow() {
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:01:00", 2));
        take(CountFixture.count("tin", CountWindow.FIVE_MINUTES, "12:01:00", 1));
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:00:00", 1));

        assertThat(view.now("tin")).extracting(TopicCount::getArticles).containsExactly(1L, 2L);
        assertThat(view.now("lead")).isEmpty();
        assertThat(view.topics()).containsExactly("tin");
    }

    @Test
    void showsAProvisionalCountUntilTheFinalOne() {
        TopicCount last = CountFixture.count("tin", CountWindow.ONE_HOUR, "12:01:00", 2);
        take(TopicCount.newBuilder(last).setProvisional(true).setArticles(1).build());
        assertThat(view.now("tin")).singleElement().matches(TopicCount::getProvisional);
        assertThat(hour(LONG_AGO, LATER, 100)).isEmpty();

        take(last);

        assertThat(view.now("tin")).containsExactly(last);
        assertThat(hour(LONG_AGO, LATER, 100)).hasSize(1);
    }

    @Test
    void replacesAPointByItsCorrectionAndMarksIt() {
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:01:00", 2));
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:03:00", 3));

        take(CountFixture.builder("tin", CountWindow.ONE_HOUR, "12:01:00", 5)
                .setRevision(1)
                .build());

        assertThat(hour(LONG_AGO, LATER, 100))
                .extracting(CountPoint::articles, CountPoint::corrected)
                .containsExactly(tuple(5, true), tuple(3, false));
    }

    @Test
    void beginsWithThePointThatIsValidAtTheBeginning() {
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:01:00", 1));
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:02:00", 2));
        take(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:05:00", 5));

        assertThat(hour(CountFixture.at("12:03:30"), CountFixture.at("12:05:00"), 100))
                .extracting(CountPoint::articles)
                .containsExactly(2, 5);
    }

    @Test
    void hasTheHighestPointOfEachPartIfThereAreMoreThanTheLimit() {
        for (int minute = 0; minute < 60; minute++) {
            take(CountFixture.count(
                    "tin", CountWindow.ONE_HOUR, String.format("12:%02d:00", minute), minute % 10 == 7 ? 100 : minute));
        }

        assertThat(hour(LONG_AGO, LATER, 6)).hasSize(6).allMatch(point -> point.articles() == 100);
    }

    @Test
    void keepsSevenDaysAndIsAsAnUnboundedMapWouldBe() {
        Random random = new Random(7);
        TreeMap<Instant, Integer> expected = new TreeMap<>();
        Instant begin = Instant.parse("2026-07-01T00:00:00Z");
        for (int i = 0; i < 30_000; i++) {
            // Mostly forwards, at times a correction of up to a day before.
            int minute = Math.max(0, i - (random.nextInt(10) == 0 ? random.nextInt(1_440) : 0));
            Instant end = begin.plusSeconds(60L * minute);
            int articles = random.nextInt(1_000);
            expected.put(end, articles);
            take(TopicCount.newBuilder(CountFixture.count("tin", CountWindow.ONE_HOUR, "12:00:00", articles))
                    .setEnd(end)
                    .build());
        }
        Instant last = begin.plusSeconds(60L * 29_999);
        Instant from = last.minus(CountWindow.SEVEN_DAYS.length());

        List<CountPoint> points = hour(from, last, 100_000);

        Map<Instant, Integer> known = new TreeMap<>();
        points.forEach(point -> known.put(point.end(), point.articles()));
        assertThat(known).containsAllEntriesOf(expected.tailMap(from)).hasSizeLessThanOrEqualTo(7 * 1_440 + 2);
        assertThat(hour(LONG_AGO, LATER, 100_000)).hasSizeLessThan(2 * 7 * 1_440);
    }
}
