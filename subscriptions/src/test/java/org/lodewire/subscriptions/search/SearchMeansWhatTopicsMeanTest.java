package org.lodewire.subscriptions.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.TopicSpans;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;
import org.lodewire.schemas.TopicDefinition;

/** Random articles and queries: a search finds what a topic with its query counts. */
class SearchMeansWhatTopicsMeanTest {

    private static final List<String> WORDS = List.of(
            "uranium",
            "Uranium",
            "URANIUM",
            "l'uranium",
            "uranio",
            "uranyl",
            "rare",
            "earth",
            "earths",
            "rare-earth",
            "mine",
            "mines",
            "mining",
            "miner",
            "US",
            "us",
            "U.S.",
            "C++",
            "China's",
            "China",
            "Čína",
            "稀土",
            "희토류를",
            "export",
            "exports",
            "exporters");
    private static final int ARTICLES = 50;

    private record Sample(CleanArticle clean, ArticleEntities entities) {}

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(most + 1);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(6) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static Sample sample(Random random, int number) {
        String id = "a" + number;
        String title = random.nextInt(5) == 0 ? null : text(random, 5);
        String text = text(random, 14);
        List<Entity> entities = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        if (random.nextBoolean() && length > 3) {
            int start = random.nextInt(length - 2);
            entities.add(
                    Articles.entity("Q" + (1 + random.nextInt(2)), "x", new Span(Field.BODY, start, start + 2, null)));
        }
        return new Sample(
                Articles.clean(id, Articles.NOON.plusSeconds(number), title, text),
                Articles.entities(id, Articles.NOON.plusSeconds(number), entities.toArray(Entity[]::new)));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String term(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> "\"" + word(random) + " " + word(random) + "\"";
            case 1 -> "\"" + word(random) + " " + word(random) + "\"~" + (1 + random.nextInt(4));
            case 2 -> "=" + word(random);
            case 3 -> List.of("uran*", "min*", "export*", "earth*").get(random.nextInt(4));
            case 4 -> List.of("uranium~1", "exports~2", "mining~1", "m?ne").get(random.nextInt(4));
            case 5 -> "entity:Q" + (1 + random.nextInt(2));
            case 6 -> (random.nextBoolean() ? "title:" : "body:") + word(random);
            case 7 -> "\"=US " + word(random) + "\"";
            default -> word(random);
        };
    }

    private static String query(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return term(random);
        }
        String left = "(" + query(random, depth - 1) + ")";
        String right = "(" + query(random, depth - 1) + ")";
        return left + List.of(" AND ", " OR ", " AND NOT ").get(random.nextInt(3)) + right;
    }

    private static Set<String> counted(String query, List<Sample> samples) throws TopicRejectedException {
        Set<String> counted = new TreeSet<>();
        try (TopicMatcher matcher = new TopicMatcher()) {
            matcher.put(TopicDefinition.newBuilder()
                    .setId("t")
                    .setLabel("t")
                    .setQuery(query)
                    .setWindows(List.of("1h"))
                    .build());
            for (Sample sample : samples) {
                CleanArticle clean = sample.clean();
                List<TopicSpans> found = matcher.match(
                        clean.getLanguage(),
                        clean.getTitle(),
                        clean.getText(),
                        EntitySpans.of(sample.entities(), clean.getTitle(), clean.getText()));
                found.forEach(match -> counted.add(clean.getId() + " " + match.spans()));
            }
        }
        return counted;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatATopicCountsWithTheSameSpans(long seed) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        int compared = 0;
        try (TestIndex index = new TestIndex()) {
            for (int i = 0; i < ARTICLES; i++) {
                Sample sample = sample(random, i);
                samples.add(sample);
                index.add(sample.clean().getId(), sample.entities(), sample.clean());
            }
            for (int i = 0; i < 120; i++) {
                String query = query(random, 2);
                Set<String> counted;
                try {
                    counted = counted(query, samples);
                } catch (TopicRejectedException e) {
                    continue; // a search cannot have it either
                }
                compared++;
                Set<String> found = new TreeSet<>();
                index.search(TestIndex.request(query, SearchFilter.ALL, SearchOrder.NEWEST, ARTICLES))
                        .hits()
                        .forEach(hit -> found.add(hit.article().id() + " " + hit.mentions()));
                assertThat(found).as(query).isEqualTo(counted);
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void findsByAQueryOfVeryManyWords() {
        StringBuilder query = new StringBuilder("title:deal AND (uranium");
        for (int i = 0; i < 397; i++) {
            query.append(" OR w").append(Integer.toString(i, 36));
        }
        try (TestIndex index = new TestIndex()) {
            index.add("a", Articles.clean("a", Articles.NOON, "A deal", "Uranium is sold."));
            assertThat(index.find(query.append(')').toString())).containsExactly("a");
        }
    }
}
