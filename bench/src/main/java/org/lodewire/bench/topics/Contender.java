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

/** A matcher of a number of topics and what it took so far. For one thread. */
public final class Contender implements Closeable {

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

    public Contender(List<TopicDefinition> topics) {
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

    /** Adds topics to those there are, one by one, and removes each. */
    public void addMore(MadeUpTopics more) {
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

    /** Matches all articles, as many times as it takes to use so much CPU time, and forgets what it took before. */
    public void warmUp(List<SampleArticle> articles, long nanos) {
        turn(articles, nanos);
        micros.clear();
    }

    /** Matches all articles, as many times as it takes to use so much CPU time. */
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
            throw new CommandFailedException("A topic that was made up is refused: " + e.getMessage(), e);
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
