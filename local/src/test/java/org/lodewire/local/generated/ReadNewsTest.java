package org.lodewire.local.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lodewire.local.generated.ReadNews.Read;
import org.lodewire.schemas.TopicDefinition;

/** Generated news as the pipeline reads them. */
class ReadNewsTest {

    private static final Instant FROM = Instant.parse("2026-11-25T06:00:00Z");
    private static final String RARE_EARTHS = "rare-earths";

    private static List<Read> live(long seed, Duration length) throws Exception {
        NewsStream stream = new NewsStream(NewsSettings.live(seed, FROM, 4));
        return new ReadNews().read(ReadNews.releases(stream, FROM.plus(length)));
    }

    private static List<Read> past(long seed, Duration length) throws Exception {
        NewsStream stream = new NewsStream(NewsSettings.past(seed, FROM, FROM.plus(length), 4));
        return new ReadNews().read(ReadNews.releases(stream, Instant.MAX));
    }

    private static Set<String> stories(List<Read> read, String topic) {
        return read.stream()
                .filter(each -> each.topics().contains(topic))
                .map(Read::story)
                .collect(Collectors.toSet());
    }

    @Test
    void mentionEveryStarterTopicWithinADay() throws Exception {
        Set<String> mentioned = past(1, Duration.ofDays(1)).stream()
                .flatMap(read -> read.topics().stream())
                .collect(Collectors.toSet());

        assertThat(mentioned)
                .containsAll(ReadNews.starterTopics().stream()
                        .map(TopicDefinition::getId)
                        .toList());
    }

    @Test
    void beginWithABurstOnRareEarths() {
        assertThat(LongStream.range(0, 4))
                .allSatisfy(seed -> assertThat(stories(live(seed, Duration.ofMinutes(1)), RARE_EARTHS))
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void areFoldedToAsManyStoriesAsThereAreReports() {
        assertThat(LongStream.range(0, 4))
                .allSatisfy(seed -> assertThat(stories(live(seed, Duration.ofMinutes(5)), RARE_EARTHS))
                        .hasSize(6));
    }

    @Test
    void haveCopiesOfAReportInOneStory() throws Exception {
        List<Read> read = live(1, Duration.ofMinutes(5));

        assertThat(read.stream().filter(each -> each.topics().contains(RARE_EARTHS)))
                .hasSizeGreaterThan(2 * stories(read, RARE_EARTHS).size());
    }

    /** A rule is raised with three stories in an hour, and not again before six hours have passed. */
    @Test
    void leaveRareEarthsCalmAtTheEndOfAPast() throws Exception {
        List<Read> read = past(1, Duration.ofHours(7));

        assertThat(read)
                .allSatisfy(each -> assertThat(stories(hourFrom(each.at(), read), RARE_EARTHS))
                        .hasSizeLessThan(3));
    }

    private static List<Read> hourFrom(Instant from, List<Read> read) {
        return read.stream()
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(from.plus(Duration.ofHours(1))))
                .toList();
    }
}
