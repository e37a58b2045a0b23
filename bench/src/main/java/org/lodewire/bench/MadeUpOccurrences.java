package org.lodewire.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.time.CountWindow;

/**
 * Hits of made-up topics, the same every time, evenly over a stretch of event time, each topic as frequent as another. One
 * in twenty comes late, by up to twenty hours. Half open a story; the others are copies of what one of the topic's last
 * {@value #RECENT} hits told, so that the sizes of stories follow a power law (Simon, "On a class of skew distribution
 * functions", 1955). For one use.
 */
final class MadeUpOccurrences {

    private static final int RECENT = 64;
    private static final int LATE_ONE_IN = 20;
    private static final long LATEST = Duration.ofHours(20).toMillis();
    private static final long BEGIN = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

    private final SplittableRandom random = new SplittableRandom(1);
    private final int topics;
    private final long hits;
    private final long over;
    private final int[][] recent;
    private final int[] told;
    private int stories;
    private long made;
    private long clock = BEGIN;
    private long marked = BEGIN;

    /**
     * @param topics how many topics
     * @param hits   how many hits
     * @param over   event time that they run over
     */
    MadeUpOccurrences(int topics, long hits, Duration over) {
        this.topics = topics;
        this.hits = hits;
        this.over = over.toMillis();
        this.recent = new int[topics][RECENT];
        this.told = new int[topics];
    }

    /** Is given the hits and how time passes, in order. */
    interface Taker {

        /** A hit of a topic: of a story, at a time, with some mentions. */
        void hit(String topic, String story, long at, int mentions);

        /** Time has got there: a step has ended. */
        void passed(long time);
    }

    /** Gives all of them. */
    void giveTo(Taker taker) {
        for (; made < hits; made++) {
            clock = BEGIN + (long) ((double) over * made / hits);
            long step = CountWindow.FIVE_MINUTES.stepMillis();
            if (Math.floorDiv(clock, step) > Math.floorDiv(marked, step)) {
                taker.passed(clock - 1);
                marked = clock;
            }
            int topic = random.nextInt(topics);
            long at = random.nextInt(LATE_ONE_IN) == 0 ? clock - random.nextLong(LATEST) : clock;
            taker.hit("topic-" + topic, "story-" + story(topic), at, 1 + random.nextInt(3));
        }
        taker.passed(BEGIN + over);
    }

    private int story(int topic) {
        int known = Math.min(told[topic], RECENT);
        int story = known == 0 || random.nextBoolean() ? ++stories : recent[topic][random.nextInt(known)];
        recent[topic][told[topic]++ % RECENT] = story;
        return story;
    }

    /** The record of a hit. */
    static TopicContribution record(String topic, String story, long at, int mentions) {
        return TopicContribution.newBuilder()
                .setTopic(topic)
                .setArticleId(story + "/" + at)
                .setStoryId(story)
                .setAt(Instant.ofEpochMilli(at))
                .setMentions(mentions)
                .setSource("agency.example")
                .setTitle("A headline of some eight words, made up")
                .setUrl("https://agency.example/" + story)
                .setSnippet("a dozen words around the first mention of the topic in the article")
                .build();
    }
}
