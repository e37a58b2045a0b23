package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.analysis.topics.query.TopicQueryParser;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.analysis.topics.words.TextAnalysis;
import org.lodewire.analysis.topics.words.UnicodeWords;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;

/**
 * A matcher of many topics finds the same spans as Lucene when every query runs on every article, with all terms of the
 * article indexed.
 */
class TopicMatcherPropertyTest {

    private static final List<String> WORDS = List.of(
            "neodymium",
            "neodynamic",
            "dysprosium",
            "dysphoria",
            "cerium",
            "terbium",
            "lithium",
            "lithograph",
            "gallium",
            "smelter",
            "quotas",
            "tonnage",
            "us",
            "it",
            "zoë",
            "o'hara",
            "u.s.");
    private static final List<String> PATTERNS =
            List.of("neod*", "dysp*", "lith*", "cer?um", "terb*m", "neodymium~1", "galium~1", "o'ha*", "l'uran*");
    private static final List<String> ENTITIES = List.of("Q1", "Q2", "acme:3");

    private final Random random = new Random();
    private final List<EntitySpan> entities = new ArrayList<>();
    private final TextAnalysis analysis = new UnicodeWords();
    private final TopicQueryParser parser = new TopicQueryParser(analysis);

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("matcher.seeds", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheSameSpansAsLuceneForEachQuery(long seed) throws Exception {
        random.setSeed(seed);
        Map<String, String> queries = new TreeMap<>();
        try (TopicMatcher matcher = new TopicMatcher()) {
            for (int i = 0; i < 40; i++) {
                String query = query(3);
                try {
                    matcher.put(topic("t" + i, query));
                    queries.put("t" + i, query);
                } catch (TopicRejectedException rejected) {
                    matcher.remove("t" + i);
                }
            }
            assertThat(queries).hasSizeGreaterThan(20);
            int compared = 0;
            for (int i = 0; i < 25; i++) {
                entities.clear();
                String title = text(Field.TITLE, random.nextInt(5));
                String body = text(Field.BODY, 3 + random.nextInt(25));
                Map<String, List<MatchedSpan>> found = matcher.match(null, title, body, entities).stream()
                        .collect(Collectors.toMap(TopicSpans::topic, TopicSpans::spans, (a, b) -> a, TreeMap::new));
                assertThat(found)
                        .as("seed %d: %s / %s with %s in %s", seed, title, body, entities, queries)
                        .isEqualTo(expected(queries, title, body));
                compared += found.size();
            }
            assertThat(compared).as("matches that were compared").isGreaterThan(50);
        }
    }

    private static TopicDefinition topic(String id, String query) {
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(query)
                .setWindows(List.of("1h"))
                .setEffectiveFrom(null)
                .build();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A word as texts and queries write it: with capitals, other accents and apostrophes, or elided. */
    private String form() {
        String word = word();
        return switch (random.nextInt(12)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1, 2 -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            case 3 -> word.replace("e", "é");
            case 4 -> Normalizer.normalize(word.replace("i", "ï"), Normalizer.Form.NFD);
            case 5 -> word.replace('\'', '’');
            case 6 -> (random.nextBoolean() ? "l’" : "D'") + "uranium";
            case 7 -> word.replace("a", "ａ");
            default -> word;
        };
    }

    /** Returns a text, some of whose words are mentions of entities. */
    private String text(Field field, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = random.nextInt(4) == 0 ? "of the" : form();
            if (random.nextInt(8) == 0) {
                String id = ENTITIES.get(random.nextInt(ENTITIES.size()));
                entities.add(new EntitySpan(id, field, text.length(), text.length() + word.length()));
            }
            text.append(word).append(random.nextInt(6) == 0 ? "." : random.nextInt(8) == 0 ? "-" + word() : "");
            text.append(' ');
        }
        return text.toString();
    }

    private String forms(int count) {
        return Stream.generate(this::form).limit(count).collect(Collectors.joining(" "));
    }

    private String query(int depth) {
        return switch (depth == 0 ? random.nextInt(8) : random.nextInt(14)) {
            case 0, 1 -> form();
            case 2 -> '"' + forms(2 + random.nextInt(2)) + '"';
            case 3 -> '"' + forms(2 + random.nextInt(3)) + "\"~" + (1 + random.nextInt(6));
            case 4 -> PATTERNS.get(random.nextInt(PATTERNS.size()));
            case 5 -> '=' + form();
            case 6 -> '"' + (random.nextBoolean() ? "=" : "") + form() + " =" + form() + '"';
            case 7 -> "entity:" + ENTITIES.get(random.nextInt(ENTITIES.size()));
            case 8 ->
                (random.nextBoolean() ? "title:" : "body:")
                        + (random.nextBoolean() ? word() : '(' + query(depth - 1) + ')');
            case 9 -> '(' + query(depth - 1) + " AND " + query(depth - 1) + ')';
            case 10 -> '(' + query(depth - 1) + " OR " + query(depth - 1) + ')';
            case 11 -> '(' + query(depth - 1) + " AND NOT " + query(depth - 1) + ')';
            case 12 -> "(+" + query(depth - 1) + " +" + query(depth - 1) + ')';
            default -> '(' + query(depth - 1) + " -" + (random.nextBoolean() ? form() : query(depth - 1)) + ')';
        };
    }

    private Map<String, List<MatchedSpan>> expected(Map<String, String> queries, String title, String body)
            throws Exception {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(Scope.TITLE_FIELD, new AllTerms(analysis, Field.TITLE, title, entities));
        index.addField(Scope.BODY_FIELD, new AllTerms(analysis, Field.BODY, body, entities));
        IndexSearcher searcher = index.createSearcher();
        Map<String, List<MatchedSpan>> found = new TreeMap<>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            List<MatchedSpan> spans = spans(searcher, parser.parse(query.getValue()));
            if (!spans.isEmpty()) {
                found.put(query.getKey(), spans);
            }
        }
        return found;
    }

    private static List<MatchedSpan> spans(IndexSearcher searcher, Query query) throws IOException {
        Matches matches = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(searcher.getIndexReader().leaves().get(0), 0);
        List<MatchedSpan> maximal = new ArrayList<>();
        if (matches != null) {
            add(maximal, Field.TITLE, matches.getMatches(Scope.TITLE_FIELD));
            add(maximal, Field.BODY, matches.getMatches(Scope.BODY_FIELD));
        }
        return maximal;
    }

    /** Adds the maximal spans of matched characters. */
    private static void add(List<MatchedSpan> maximal, Field field, MatchesIterator matches) throws IOException {
        boolean[] matched = new boolean[2_000];
        while (matches != null && matches.next()) {
            for (int i = matches.startOffset(); i < matches.endOffset(); i++) {
                matched[i] = true;
            }
        }
        int start = -1;
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] && start < 0) {
                start = i;
            } else if (!matched[i] && start >= 0) {
                maximal.add(new MatchedSpan(field, start, i));
                start = -1;
            }
        }
    }
}
