package org.lodewire.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.time.CountWindow;

/**
 * Deterministic contributions to synthetic topics, spread evenly over a duration of event time and over the topics. One
 * in twenty is up to twenty hours late. Half of them open a story; the others belong to the story of one of the last
 * {@value #RECENT} contributions of the topic, so that the sizes of stories follow a power law (Simon, "On a class of
 * skew distribution functions", 1955). To be used once.
 */
final class SyntheticContributions {

    private static final int RECENT = 64;
    private static final int LATE_ONE_IN = 20;
    private static final long LATEST = Duration.ofHours(20).toMillis();
    private static final long BEGIN = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

    private final SplittableRandom random = new SplittableRandom(1);
    private final int topics;
    private final long contributions;
    private final long duration;
    private final int[][] recent;
    private final int[] counts;
    private int stories;
    private long made;
    private long clock = BEGIN;
    private long lastWatermark = BEGIN;

    /**
     * @param topics        number of topics
     * @param contributions number of contributions
     * @param duration      event time that they are spread over
     */
    SyntheticContributions(int topics, long contributions, Duration duration) {
        this.topics = topics;
        this.contributions = contributions;
        this.duration = duration.toMillis();
        this.recent = new int[topics][RECENT];
        this.counts = new int[topics];
    }

    /** Receives contributions and watermarks, in order. */
    interface Consumer {

        /** A contribution of an article to a topic. */
        void contribution(String topic, String story, long at, int mentions);

        /** The end of a step. */
        void watermark(long time);
    }

    /** Passes everything to a consumer. */
    void forEach(Consumer consumer) {
        for (; made < contributions; made++) {
            clock = BEGIN + (long) ((double) duration * made / contributions);
            long step = CountWindow.FIVE_MINUTES.stepMillis();
            if (Math.floorDiv(clock, step) > Math.floorDiv(lastWatermark, step)) {
                consumer.watermark(clock - 1);
                lastWatermark = clock;
            }
            int topic = random.nextInt(topics);
            long at = random.nextInt(LATE_ONE_IN) == 0 ? clock - random.nextLong(LATEST) : clock;
            consumer.contribution("topic-" + topic, "story-" + story(topic), at, 1 + random.nextInt(3));
        }
        consumer.watermark(BEGIN + duration);
    }

    private int story(int topic) {
        int known = Math.min(counts[topic], RECENT);
        int story = known == 0 || random.nextBoolean() ? ++stories : recent[topic][random.nextInt(known)];
        recent[topic][counts[topic]++ % RECENT] = story;
        return story;
    }

    /** Returns the record of a contribution. */
    static TopicContribution record(String topic, String story, long at, int mentions) {
        return TopicContribution.newBuilder()
                .setTopic(topic)
                .setArticleId(story + "/" + at)
                .setStoryId(story)
                .setAt(Instant.ofEpochMilli(at))
                .setMentions(mentions)
                .setSource("agency.example")
                .setTitle("A synthetic headline of some eight words")
                .setUrl("https://agency.example/" + story)
                .setSnippet("a dozen words around the first mention of the topic in the article")
                .build();
    }
}
