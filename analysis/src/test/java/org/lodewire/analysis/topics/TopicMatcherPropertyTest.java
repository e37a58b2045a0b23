package org.lodewire.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
import org.lodewire.analysis.topics.words.TopicAnalyzer;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.TopicDefinition;

/** A matcher of many topics finds the same spans as Lucene when every query runs on every article. */
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
            "tonnage");
    private static final List<String> PATTERNS =
            List.of("neod*", "dysp*", "lith*", "cer?um", "terb*m", "neodymium~1", "galium~1");

    private final Random random = new Random();
    private final TopicAnalyzer analyzer = new TopicAnalyzer();
    private final TopicQueryParser parser = new TopicQueryParser(analyzer);

    static LongStream seeds() {
        return LongStream.range(0, 60);
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
                String title = text(random.nextInt(5));
                String body = text(3 + random.nextInt(25));
                Map<String, List<MatchedSpan>> found = matcher.match(title, body).stream()
                        .collect(Collectors.toMap(TopicSpans::topic, TopicSpans::spans, (a, b) -> a, TreeMap::new));
                assertThat(found)
                        .as("seed %d: %s / %s in %s", seed, title, body, queries)
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

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> (random.nextInt(4) == 0 ? "of the" : word())
                        + (random.nextInt(6) == 0 ? "." : random.nextInt(8) == 0 ? "-" + word() : ""))
                .collect(Collectors.joining(" "));
    }

    private String query(int depth) {
        return switch (depth == 0 ? random.nextInt(5) : random.nextInt(10)) {
            case 0, 1 -> word();
            case 2 -> '"' + word() + ' ' + word() + '"';
            case 3 -> '"' + word() + ' ' + word() + "\"~" + (1 + random.nextInt(6));
            case 4 -> PATTERNS.get(random.nextInt(PATTERNS.size()));
            case 5 ->
                (random.nextBoolean() ? "title:" : "body:")
                        + (random.nextBoolean() ? word() : '(' + query(depth - 1) + ')');
            case 6 -> '(' + query(depth - 1) + " AND " + query(depth - 1) + ')';
            case 7 -> '(' + query(depth - 1) + " OR " + query(depth - 1) + ')';
            case 8 -> '(' + query(depth - 1) + " AND NOT " + query(depth - 1) + ')';
            default ->
                '('
                        + (random.nextBoolean() ? "+" : "")
                        + query(depth - 1)
                        + ' '
                        + query(depth - 1)
                        + ' '
                        + (random.nextInt(3) == 0 ? "-" : "")
                        + word()
                        + ')';
        };
    }

    private Map<String, List<MatchedSpan>> expected(Map<String, String> queries, String title, String body)
            throws Exception {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(TopicAnalyzer.TITLE, title, analyzer);
        index.addField(TopicAnalyzer.BODY, body, analyzer);
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
            add(maximal, Field.TITLE, matches.getMatches(TopicAnalyzer.TITLE));
            add(maximal, Field.BODY, matches.getMatches(TopicAnalyzer.BODY));
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
