package org.lodewire.bench.topics;

import com.sun.management.ThreadMXBean;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.TopicDefinition;

/** A topic matcher with a number of topics and the measurements of its cost. Not thread-safe. */
public final class MatcherMeasurement implements Closeable {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final int ADDED = 101;
    private static final double SECOND = 1e9;
    private static final double MICRO = 1e3;

    private final TopicMatcher matcher = new TopicMatcher();
    private final int topics;
    private final double applySeconds;
    private final double bytesPerTopic;
    private final List<Double> micros = new ArrayList<>();
    private double addMicros;
    private double matches;

    public MatcherMeasurement(List<TopicDefinition> topics) {
        this.topics = topics.size();
        long memory = usedMemory();
        long began = System.nanoTime();
        topics.forEach(this::put);
        this.applySeconds = (System.nanoTime() - began) / SECOND;
        this.bytesPerTopic = (double) (usedMemory() - memory) / topics.size();
    }

    int topics() {
        return topics;
    }

    /** Measures adding one more topic, several times; each is removed again. */
    public void addMore(SyntheticTopics more) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < ADDED; i++) {
            TopicDefinition topic = more.another(i);
            long began = System.nanoTime();
            put(topic);
            taken.add((System.nanoTime() - began) / MICRO);
            matcher.remove(topic.getId());
        }
        addMicros = Cost.median(taken);
    }

    /** Runs a round and discards the measurement. */
    public void warmUp(List<SampleArticle> articles, long nanos) {
        turn(articles, nanos);
        micros.clear();
    }

    /** Runs one round: matches all articles repeatedly until the CPU time is used. */
    public void turn(List<SampleArticle> articles, long nanos) {
        long began = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long found = 0;
        long used;
        do {
            for (SampleArticle article : articles) {
                found += matcher.match(article.title(), article.text()).size();
            }
            done += articles.size();
            used = THREADS.getCurrentThreadCpuTime() - began;
        } while (used < nanos);
        micros.add(used / MICRO / done);
        matches = (double) found / done;
    }

    public Cost cost() {
        return new Cost(topics, applySeconds, addMicros, bytesPerTopic, micros, matches);
    }

    private void put(TopicDefinition topic) {
        try {
            matcher.put(topic);
        } catch (TopicRejectedException e) {
            throw new CommandFailedException("A synthetic topic was rejected: " + e.getMessage(), e);
        }
    }

    private static long usedMemory() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() throws IOException {
        matcher.close();
    }
}
