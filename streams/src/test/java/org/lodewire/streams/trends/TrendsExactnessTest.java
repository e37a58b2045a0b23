package org.lodewire.streams.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodewire.analysis.counting.Tally;
import org.lodewire.analysis.trends.Ranking;
import org.lodewire.schemas.EntityContributions;
import org.lodewire.schemas.EntityCount;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityTrends;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.run.Stage;
import org.lodewire.streams.run.StageDriver;

/** Compares counts and trends with those computed by brute force, at the ends of steps. */
class TrendsExactnessTest {

    private static final Instant NOON = StageDriver.NOON;
    private static final List<CountWindow> WINDOWS = List.of(CountWindow.ONE_HOUR, CountWindow.ONE_DAY);

    @TempDir
    private Path state;

    private record Mention(String entity, String story, long at, int count) {}

    private final List<Mention> mentions = new ArrayList<>();
    private long clock = NOON.toEpochMilli();

    @Test
    void trendsAreValidUntilTheNextEmittedOnes() throws IOException {
        try (StageDriver stage = StageDriver.only(Stage.TRENDS, state, ClockMode.EVENT)) {
            send(stage, new Random(1), false);
            List<EntityTrends> emitted = stage.read(Catalogue.ENTITY_TRENDS);
            for (CountWindow window : WINDOWS) {
                TreeMap<Long, EntityTrends> byEnd = new TreeMap<>();
                emitted.stream()
                        .filter(trend -> trend.getWindow().equals(window.label()))
                        .forEach(trend -> byEnd.put(trend.getEnd().toEpochMilli(), trend));
                for (long end = window.firstEnd(NOON.toEpochMilli()); end <= clock; end += 7 * window.stepMillis()) {
                    Map.Entry<Long, EntityTrends> holds = byEnd.floorEntry(end);
                    assertThat(holds == null ? List.of() : lists(holds.getValue()))
                            .as("%s at %s", window, Instant.ofEpochMilli(end))
                            .isEqualTo(expected(window, end));
                }
            }
        }
    }

    @Test
    void countsAreExactWithLateArticles() throws IOException {
        try (StageDriver stage = StageDriver.only(Stage.TRENDS, state, ClockMode.EVENT)) {
            send(stage, new Random(2), true);
            Map<String, TreeMap<Long, EntityCount>> emitted = new HashMap<>();
            stage.read(Catalogue.ENTITY_COUNTS)
                    .forEach(count -> emitted.computeIfAbsent(
                                    count.getEntity() + count.getWindow(), key -> new TreeMap<>())
                            .merge(
                                    count.getEnd().toEpochMilli(),
                                    count,
                                    (old, now) -> now.getRevision() > old.getRevision() ? now : old));
            for (CountWindow window : WINDOWS) {
                for (long end = window.firstEnd(NOON.toEpochMilli()); end <= clock; end += 11 * window.stepMillis()) {
                    Map<String, Tally> expected = tallies(window, end);
                    for (int i = 0; i < 30; i++) {
                        TreeMap<Long, EntityCount> counts =
                                emitted.getOrDefault("e" + i + window.label(), new TreeMap<>());
                        Map.Entry<Long, EntityCount> holds = counts.floorEntry(end);
                        assertThat(holds == null ? Tally.ZERO : tally(holds.getValue()))
                                .as("e%d in %s at %s", i, window, Instant.ofEpochMilli(end))
                                .isEqualTo(expected.getOrDefault("e" + i, Tally.ZERO));
                    }
                }
            }
        }
    }

    private void send(StageDriver stage, Random random, boolean late) {
        for (int i = 0; i < 600; i++) {
            clock += random.nextLong(random.nextInt(50) == 0 ? 40_000_000 : 500_000);
            watermark(stage, false);
            long at = late && random.nextInt(5) == 0 ? clock - random.nextLong(50_000_000) : clock;
            String story = "s" + (i - random.nextInt(1 + Math.min(i, 3)));
            List<EntityMatch> matches = new ArrayList<>();
            for (int each = random.nextInt(4); each >= 0; each--) {
                String entity = "e" + random.nextInt(1 + random.nextInt(30));
                if (matches.stream().noneMatch(match -> match.getEntity().equals(entity))) {
                    matches.add(new EntityMatch(entity, entity, EntityType.PERSON, 1 + random.nextInt(3)));
                }
            }
            matches.forEach(match -> mentions.add(new Mention(match.getEntity(), story, at, match.getCount())));
            stage.send(
                    Catalogue.ENTITY_CONTRIBUTIONS,
                    "a" + i,
                    EntityContributions.newBuilder()
                            .setArticleId("a" + i)
                            .setStoryId(story)
                            .setAt(Instant.ofEpochMilli(at))
                            .setEntities(matches)
                            .build(),
                    Instant.ofEpochMilli(at));
        }
        clock += Duration.ofDays(3).toMillis();
        watermark(stage, false);
        watermark(stage, true);
    }

    private void watermark(StageDriver stage, boolean endOfInput) {
        stage.watermark(Catalogue.ENTITY_CONTRIBUTIONS, new Watermark(0, endOfInput), Instant.ofEpochMilli(clock - 1));
    }

    private Map<String, Tally> tallies(CountWindow window, long end) {
        Map<String, List<Mention>> inside = new HashMap<>();
        mentions.stream()
                .filter(each -> each.at() > end - window.lengthMillis() && each.at() <= end)
                .forEach(each -> inside.computeIfAbsent(each.entity(), entity -> new ArrayList<>())
                        .add(each));
        Map<String, Tally> tallies = new HashMap<>();
        inside.forEach((entity, all) -> tallies.put(
                entity,
                new Tally(
                        all.size(),
                        all.stream().map(Mention::story).distinct().count(),
                        all.stream().mapToLong(Mention::count).sum())));
        return tallies;
    }

    private List<Object> expected(CountWindow window, long end) {
        Ranking ranking = new Ranking();
        Map<String, Tally> before = tallies(window, end - window.lengthMillis());
        tallies(window, end).forEach(ranking::update);
        List<Object> lists = new ArrayList<>();
        ranking.mostMentioned().forEach(each -> lists.add(each.entity() + each.tally()));
        long first = mentions.stream().mapToLong(Mention::at).min().orElseThrow();
        if (end - 2 * window.lengthMillis() < first) {
            return lists; // there is no window before to compare with
        }
        ranking.fastestRising(entity -> before.getOrDefault(entity, Tally.ZERO).stories())
                .forEach(each ->
                        lists.add(each.now().entity() + each.now().tally() + each.before() + " " + each.score()));
        return lists;
    }

    private static List<Object> lists(EntityTrends trends) {
        List<Object> lists = new ArrayList<>();
        trends.getMostMentioned()
                .forEach(each -> lists.add(
                        each.getEntity() + new Tally(each.getArticles(), each.getStories(), each.getMentions())));
        trends.getFastestRising()
                .forEach(each -> lists.add(each.getEntity()
                        + new Tally(each.getArticles(), each.getStories(), each.getMentions()) + each.getBefore() + " "
                        + each.getScore()));
        return lists;
    }

    private static Tally tally(EntityCount count) {
        return new Tally(count.getArticles(), count.getStories(), count.getMentions());
    }
}
