package org.lodewire.streams.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.schemas.SourceActivity;
import org.lodewire.schemas.TopicAlert;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.sources.SourcesStage;

/**
 * Random sources with random pauses: the stage, with its timers, stores, crashes, restarts and several tasks, raises what the
 * {@linkplain SilenceOracle oracle} does, wherever its watermarks are. {@code -Dsilence.histories=N} sets their number, {@code
 * -Dsilence.seed=N} runs one.
 */
class SilenceHistoriesTest {

    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 130;

    static IntStream seeds() {
        Integer one = Integer.getInteger("silence.seed");
        return one == null ? IntStream.range(0, Integer.getInteger("silence.histories", 12)) : IntStream.of(one);
    }

    /** The comparison would say nothing of silences that no history has. */
    @Test
    void mostHistoriesHaveAlertsThatAreRaisedAndResolved() {
        List<String> all = IntStream.range(0, 12)
                .mapToObj(seed -> expected(
                        sources(new Random(seed)),
                        BEGIN.plus(Duration.ofDays(DAYS)).toEpochMilli()))
                .flatMap(List::stream)
                .toList();

        assertThat(all).filteredOn(line -> line.contains(" RAISED ")).hasSizeGreaterThan(24);
        assertThat(all).filteredOn(line -> line.contains(" RESOLVED ")).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStageRaisesWhatTheOracleDoes(int seed) {
        Random random = new Random(seed);
        Map<String, TreeMap<Long, String>> sources = sources(random);
        long end = BEGIN.plus(Duration.ofDays(DAYS)).toEpochMilli() + random.nextInt(100) * 450_000L;
        List<String> expected = expected(sources, end);

        assertThat(run(sources, end, 1, new Random(seed), false))
                .as("undisturbed")
                .isEqualTo(expected);
        assertThat(run(sources, end, 3, new Random(seed + 1), true))
                .as("disturbed")
                .isEqualTo(expected);
    }

    private static Map<String, TreeMap<Long, String>> sources(Random random) {
        Map<String, TreeMap<Long, String>> sources = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            sources.put("source" + i, source(random));
        }
        return sources;
    }

    private static List<String> expected(Map<String, TreeMap<Long, String>> sources, long end) {
        return sources.entrySet().stream()
                .flatMap(source -> new SilenceOracle(source.getKey(), source.getValue()).alerts(end).stream())
                .toList();
    }

    /** With nights and weekends or without, regular or not, with outages of some days, sometimes of months. */
    private static TreeMap<Long, String> source(Random random) {
        TreeMap<Long, String> times = new TreeMap<>();
        double hourly = List.of(0.06, 0.3, 1.0, 4.0).get(random.nextInt(4));
        boolean office = random.nextBoolean();
        boolean regular = random.nextBoolean();
        long outage = 20L + random.nextInt(DAYS - 20);
        long back = outage + (random.nextInt(6) == 0 ? 95L : 1L + random.nextInt(12));
        long time = BEGIN.toEpochMilli() + random.nextInt(86_400_000);
        for (int i = 0; time < BEGIN.plus(Duration.ofDays(DAYS)).toEpochMilli(); i++) {
            long day = Duration.between(BEGIN, Instant.ofEpochMilli(time)).toDays();
            long hour = time / 3_600_000 % 24;
            boolean closed = office && (hour < 7 || hour > 19 || day % 7 >= 5);
            if (!closed && (day < outage || day > back)) {
                // Also exactly at the ends of quarter-hours.
                long at = random.nextInt(9) == 0 ? time / 900_000 * 900_000 : time;
                times.putIfAbsent(Math.max(at, times.isEmpty() ? 0 : times.lastKey()), "article" + i);
            }
            double gap = regular ? 0.8 + 0.4 * random.nextDouble() : -Math.log(1 - random.nextDouble());
            time += Math.max(1, (long) (gap / hourly * 3_600_000));
        }
        return times;
    }

    private static List<String> run(
            Map<String, TreeMap<Long, String>> sources, long end, int tasks, Random random, boolean disturbed) {
        List<TopicAlert> alerts = new ArrayList<>();
        List<SimulatedTask> all = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int number = task;
            TreeMap<Long, List<Record<String, SpecificRecord>>> input = new TreeMap<>();
            sources.forEach((name, times) -> {
                if (Math.floorMod(name.hashCode(), tasks) == number) {
                    times.headMap(end, true)
                            .forEach((time, article) -> input.computeIfAbsent(time, key -> new ArrayList<>())
                                    .add(activity(name, article, time)));
                }
            });
            all.add(task(records(input, end, random), alerts));
        }
        if (disturbed) {
            SimulatedCluster.disturb(all, random, new Coverage());
        }
        all.forEach(task -> {
            task.process(Integer.MAX_VALUE);
            task.commit();
        });
        return sources.keySet().stream()
                .flatMap(
                        name -> alerts.stream().filter(alert -> alert.getTopic().equals("source/" + name)))
                .map(alert -> SilenceOracle.line(
                        alert.getLabel(),
                        alert.getState().name(),
                        alert.getAt().toEpochMilli(),
                        alert.getRaisedAt().toEpochMilli(),
                        alert.getEvidence().get(0).getArticleId()))
                .toList();
    }

    private static SimulatedTask task(List<Record<String, SpecificRecord>> input, List<TopicAlert> alerts) {
        HostedProcessor<SourceActivity, TopicAlert> processor =
                new HostedProcessor<>(new SourcesStage(ClockMode.EVENT).processor(), new DefinitionsStore(List.of()));
        return new SimulatedTask(
                input,
                List.of(processor),
                record -> processor.process(record.withValue((SourceActivity) record.value())),
                out -> alerts.add((TopicAlert) out.value()));
    }

    /** With watermarks as the stories stage makes them: just before an article if time has passed a step, and at random. */
    private static List<Record<String, SpecificRecord>> records(
            TreeMap<Long, List<Record<String, SpecificRecord>>> input, long end, Random random) {
        List<Record<String, SpecificRecord>> records = new ArrayList<>();
        long time = BEGIN.toEpochMilli();
        for (Map.Entry<Long, List<Record<String, SpecificRecord>>> at : input.entrySet()) {
            while (random.nextInt(3) == 0 && time + 10_000 < at.getKey()) {
                time += 10_000 + (long) (random.nextDouble() * (at.getKey() - time - 10_000));
                records.add(watermark(time));
            }
            if ((at.getKey() - 1) / 10_000 > time / 10_000) {
                time = at.getKey() - 1;
                records.add(watermark(time));
            }
            records.addAll(at.getValue());
        }
        records.add(watermark(end));
        return records;
    }

    private static Record<String, SpecificRecord> watermark(long time) {
        return new Record<>(new Watermark(0, false).key(), null, time);
    }

    private static Record<String, SpecificRecord> activity(String source, String article, long time) {
        Instant at = Instant.ofEpochMilli(time);
        return new Record<>(
                source,
                SourceActivity.newBuilder()
                        .setSource(source)
                        .setArticleId(article)
                        .setStoryId(article)
                        .setAt(at)
                        .setClock(at)
                        .build(),
                time);
    }
}
