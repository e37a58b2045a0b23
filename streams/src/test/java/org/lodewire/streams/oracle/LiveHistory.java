package org.lodewire.streams.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.schemas.ReplacedContribution;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.TopicContribution;
import org.lodewire.schemas.TopicCount;
import org.lodewire.schemas.TopicDefinition;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.alerts.AlertsStage;
import org.lodewire.streams.counts.CountsStage;
import org.lodewire.streams.flow.ClockMode;

/**
 * A random history in live use: articles, revisions and withdrawals as they arrive at the counts stage, and a watermark of
 * the system time after each pause of a second or more. The processors of counts and alerts run as one task on the wall
 * clock, and may be interrupted. During an outage, articles are published that arrive after it; time passes when they have
 * arrived.
 */
final class LiveHistory {

    private static final long BEGIN = Instant.parse("2025-03-03T09:17:23.456Z").toEpochMilli();
    private static final long SECOND = 1000;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final List<Duration> GRACES =
            List.of(Duration.ofHours(24), Duration.ofHours(5), Duration.ofMinutes(40));

    private final Random random;
    private final Random outages;
    private final boolean disturbed;
    private final boolean interrupted;
    private final boolean backfilled;
    private final Coverage coverage;
    private final Duration grace;
    private final List<TopicDefinition> definitions;
    private final HostedProcessor<TopicContribution, SpecificRecord> counts;
    private final HostedProcessor<SpecificRecord, TopicAlert> alerts;
    private final LiveCounts known = new LiveCounts();
    private final LiveReader reader;
    private final LiveCountReader countReader;
    private final List<String> corrected = new ArrayList<>();
    private long catchingUpFrom = Long.MAX_VALUE;
    private long now = BEGIN;
    private int articles;

    /**
     * @param disturbed   whether the processors are restarted and moved
     * @param interrupted whether there are outages
     * @param backfilled  whether some articles of the past come from a backfill
     */
    LiveHistory(long seed, boolean disturbed, boolean interrupted, boolean backfilled, Coverage coverage) {
        this.random = new Random(seed);
        this.outages = new Random(-seed - 1);
        this.disturbed = disturbed;
        this.interrupted = interrupted;
        this.backfilled = backfilled;
        this.coverage = coverage;
        this.grace = GRACES.get(random.nextInt(GRACES.size()));
        this.definitions = new DefinitionMaker(random).make();
        DefinitionsStore store = new DefinitionsStore(definitions);
        this.counts = new HostedProcessor<>(new CountsStage(grace, ClockMode.WALL, false).processor(), store);
        this.alerts = new HostedProcessor<>(new AlertsStage(grace).processor(), store);
        this.reader = new LiveReader(definitions, known, coverage);
        this.countReader = new LiveCountReader(definitions, known, coverage);
    }

    /** Runs the history, and returns what readers saw that the contract does not allow. */
    List<String> faults() {
        watermark(false);
        long pace = SECOND << random.nextInt(9);
        for (int i = 20 + random.nextInt(80); i > 0; i--) {
            pass(random.nextInt(3) == 0 ? random.nextLong(500) : random.nextLong(2 * pace));
            contribute(random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 1);
            disturb();
            if (interrupted && outages.nextInt(40) == 0) {
                outage();
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            pass(random.nextLong((i == 1 ? 9 * 24 : 1) * HOUR));
        }
        pass(2 * SECOND);
        reader.end();
        watermark(true);
        reader.hasWhatFollows(now);
        return Stream.of(reader.faults(), countReader.faults(), corrected)
                .flatMap(List::stream)
                .toList();
    }

    /** Time passes. If it is a second or more, provisional counts are emitted, and then time advances to the end of it. */
    private void pass(long millis) {
        long end = now + millis;
        if (millis >= SECOND) {
            now += SECOND;
            watermark(false);
            reader.hasWhatTheStepWillRaise();
            countReader.hasTheCurrentCounts(now);
        }
        now = end;
        watermark(false);
    }

    /** The task is not there for a while; then it processes what was published meanwhile, in the order of publication. */
    private void outage() {
        // What has just arrived is emitted provisionally, and its time has passed.
        pass(2 * SECOND);
        long began = now;
        List<TopicContribution> backlog = new ArrayList<>();
        for (int i = outages.nextInt(12); i > 0; i--) {
            now += outages.nextLong(grace.toMillis() / 24);
            TopicDefinition topic = definitions.get(outages.nextInt(definitions.size()));
            backlog.add(article(topic.getId(), "article" + articles++)
                    .setAt(Instant.ofEpochMilli(now))
                    .build());
        }
        now += outages.nextLong(grace.toMillis() / 24);
        counts.restart();
        alerts.restart();
        backlog.forEach(this::send);
        catchingUpFrom = began;
        watermark(false);
        catchingUpFrom = Long.MAX_VALUE;
        coverage.note("outage", true);
    }

    /** After an outage, no count of its time is emitted that has to be corrected, as if time had passed without articles. */
    private void readAfterOutage(TopicCount count) {
        if (count.getEnd().toEpochMilli() > catchingUpFrom) {
            coverage.note("count of an outage", true);
            if (count.getRevision() > 0) {
                corrected.add("corrected after an outage: " + count);
            }
        }
    }

    private void contribute(int times) {
        TopicDefinition topic = definitions.get(random.nextInt(definitions.size()));
        for (int i = 0; i < times; i++) {
            List<TopicContribution> open = known.since(topic.getId(), now - grace.toMillis());
            TopicContribution before = open.isEmpty()
                    ? null
                    : open.get(random.nextBoolean() ? open.size() - 1 : random.nextInt(open.size()));
            int what = random.nextInt(10);
            if (backfilled && outages.nextInt(6) == 0) {
                send(article(topic.getId(), "article" + articles++)
                        .setAt(Instant.ofEpochMilli(now - outages.nextLong(grace.toMillis())))
                        .setBackfilled(true)
                        .build());
            } else if (before == null || what < 6) {
                send(article(topic.getId(), "article" + articles++).build());
            } else if (what < 8) {
                send(TopicContribution.newBuilder(before)
                        .setReplaces(null)
                        .setRetracted(true)
                        .setWithdrawn(random.nextBoolean())
                        .build());
            } else {
                send(article(topic.getId(), before.getArticleId())
                        .setReplaces(
                                new ReplacedContribution(before.getStoryId(), before.getAt(), before.getMentions()))
                        .build());
            }
        }
    }

    private TopicContribution.Builder article(String topic, String id) {
        long late = random.nextInt(4) != 0 ? random.nextLong(3 * SECOND) : random.nextLong(grace.toMillis());
        return TopicContribution.newBuilder()
                .setTopic(topic)
                .setArticleId(id)
                .setStoryId("story" + random.nextInt(1 + articles))
                .setAt(Instant.ofEpochMilli(now - late))
                .setMentions(1 + random.nextInt(3))
                .setSource("agency");
    }

    private void disturb() {
        if (disturbed && random.nextInt(10) == 0) {
            counts.restart();
            alerts.restart();
        } else if (disturbed && random.nextInt(10) == 0) {
            counts.move();
            alerts.move();
        }
    }

    private void send(TopicContribution contribution) {
        known.apply(contribution);
        reader.contributed(contribution);
        process(new Record<>(
                contribution.getTopic(), contribution, contribution.getAt().toEpochMilli()));
    }

    private void watermark(boolean endOfInput) {
        reader.advance(now);
        process(new Record<>(new Watermark(0, endOfInput).key(), null, now));
        reader.advanced();
    }

    private void process(Record<String, TopicContribution> record) {
        counts.setSystemTime(now);
        for (Record<String, SpecificRecord> forwarded : counts.process(record)) {
            if (forwarded.value() instanceof TopicCount count) {
                readAfterOutage(count);
                countReader.read(count);
            }
            for (Record<String, SpecificRecord> alert : alerts.process(forwarded)) {
                reader.read((TopicAlert) alert.value());
            }
        }
    }
}
