package org.lodewire.producer.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.producer.crawl.CrawlDriver.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkippedTimesTest {

    private static final String FEED = "https://a.example/feed";
    private static final Instant SATURDAY = Instant.parse("2026-02-28T22:17:00Z");

    @Test
    void aTimeThatIsNotSkippedStays() {
        assertThat(next(SkippedTimes.of(Set.of(3), Set.of(DayOfWeek.MONDAY)))).isEqualTo(SATURDAY);
    }

    @Test
    void aSkippedTimeIsSoManyHoursLaterThatTheMinuteStays() {
        assertThat(next(SkippedTimes.of(Set.of(22, 23), Set.of(DayOfWeek.SUNDAY))))
                .isEqualTo(Instant.parse("2026-03-02T00:17:00Z"));
    }

    @Test
    void aFeedThatSkipsEverythingIsPolledAllTheSame() {
        SkippedTimes all = SkippedTimes.of(Set.of(), EnumSet.allOf(DayOfWeek.class));

        assertThat(next(all)).isEqualTo(SATURDAY);
    }

    @Test
    void aFeedIsNotPolledInTheHoursThatItSkips() {
        Set<Integer> night = IntStream.range(0, 8).boxed().collect(Collectors.toSet());
        CrawlDriver crawl = new CrawlDriver();
        crawl.onDocument(
                        FEED,
                        new FeedContent(
                                List.of(CrawlDriver.item("1", "https://a.example/1", "One", Duration.ofHours(1))),
                                null,
                                night,
                                Set.of(DayOfWeek.SUNDAY),
                                List.of(),
                                (URI) null,
                                List.of(),
                                null))
                .define(feed("f", FEED))
                .start()
                .run(Duration.ofDays(14));

        assertThat(IntStream.range(0, crawl.urls().size())
                        .filter(i -> crawl.urls().get(i).equals(FEED))
                        .mapToObj(i -> Instant.ofEpochMilli(crawl.times.get(i)).atOffset(ZoneOffset.UTC))
                        .skip(1))
                .isNotEmpty()
                .noneMatch(time -> time.getHour() < 8 || time.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    private static Instant next(SkippedTimes skipped) {
        return Instant.ofEpochMilli(skipped.next(SATURDAY.toEpochMilli()));
    }
}
