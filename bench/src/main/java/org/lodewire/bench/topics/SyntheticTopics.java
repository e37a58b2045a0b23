package org.lodewire.bench.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lodewire.analysis.topics.query.TopicQueryCheck;
import org.lodewire.schemas.TopicDefinition;

/**
 * Generates synthetic topics that resemble those of users. The first {@value #BUSY} are about frequent subjects; the
 * others are watch lists of people, companies, places and products, which occur rarely. Names consist of words of the
 * articles, drawn by frequency, and of words that do not exist. Deterministic for the same articles.
 */
public final class SyntheticTopics {

    static final int BUSY = 10;
    private static final long SEED = 20_250_611;
    private static final double RARE = 0.001;
    private static final int SHORTEST_PREFIX = 6;
    private static final int KINDS = 20;
    private static final String[] SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

    private final TopicQueryCheck check = new TopicQueryCheck();
    private final SampleWords words;
    private final RandomGenerator random = new SplittableRandom(SEED);

    public SyntheticTopics(SampleWords words) {
        this.words = words;
    }

    /** Returns a number of topics; a smaller number returns a prefix of a larger one. */
    public List<TopicDefinition> make(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        topic(String.format("topic-%05d", i), accepted(() -> i < BUSY ? busy(i) : watched(i % KINDS))))
                .toList();
    }

    /** Generates queries until the parser accepts one; it rejects very frequent words. */
    private String accepted(Supplier<String> queries) {
        String query = queries.get();
        while (check.rejection(query).isPresent()) {
            query = queries.get();
        }
        return query;
    }

    static TopicDefinition topic(String id, String query) {
        return TopicDefinition.newBuilder()
                .setId(id)
                .setLabel(id)
                .setQuery(query)
                .setWindows(List.of("1h"))
                .setRules(List.of())
                .build();
    }

    /** Returns a topic that {@link #make} does not return. */
    TopicDefinition another(int number) {
        return topic("another-" + number, accepted(() -> watched(number % KINDS)));
    }

    private String busy(int number) {
        String word = words.inShare(random, 0.02, 0.06);
        return switch (number % 5) {
            case 0 -> word + " OR " + anyOf(10);
            case 1 -> "(" + word + " OR " + frequent() + ") AND (" + frequent() + " OR " + frequent() + ")";
            case 2 -> "\"" + word + " " + frequent() + "\"~20 OR " + word;
            case 3 -> words.inShare(random, 0.005, 0.02) + "* NOT " + name();
            default -> "title:" + word + " OR body:" + words.inShare(random, 0.02, 0.06);
        };
    }

    /** Generates a query of one of {@value #KINDS} kinds. */
    private String watched(int kind) {
        if (kind < 6) {
            return anyOf(1 + random.nextInt(4));
        }
        if (kind < 10) {
            return "(" + anyOf(2) + ") AND (" + frequent() + " OR " + frequent() + " OR " + frequent() + ")";
        }
        if (kind < 12) {
            return "\"" + rare() + " " + words.likeInText(random) + "\"~" + (2 + random.nextInt(9));
        }
        if (kind < 14) {
            return prefix() + " OR " + name();
        }
        if (kind < 16) {
            return "title:" + name() + " OR title:" + nonsense();
        }
        if (kind < 18) {
            return name() + " NOT (" + frequent() + " OR " + name() + ")";
        }
        return kind == 18 ? anyOf(20 + random.nextInt(20)) : nonsense() + "~1 AND " + frequent();
    }

    private String anyOf(int names) {
        return IntStream.range(0, names).mapToObj(i -> name()).collect(Collectors.joining(" OR "));
    }

    /** Generates a name of two or three words in quotation marks, or of one word that does not exist. */
    private String name() {
        List<String> parts = new ArrayList<>();
        switch (random.nextInt(4)) {
            case 0 -> parts.addAll(List.of(words.likeInText(random), nonsense()));
            case 1 -> parts.addAll(List.of(rare(), words.likeInText(random)));
            case 2 -> parts.addAll(List.of(words.likeInText(random), rare(), words.likeInText(random)));
            default -> {
                return nonsense();
            }
        }
        return "\"" + String.join(" ", parts) + "\"";
    }

    private String frequent() {
        return words.inShare(random, 0.05, 0.3);
    }

    private String rare() {
        return words.inShare(random, 0, RARE);
    }

    /** Generates a prefix query with a rare word; short words would be prefixes of too many others. */
    private String prefix() {
        String word = random.nextBoolean() ? rare() : nonsense();
        while (word.length() < SHORTEST_PREFIX) {
            word = nonsense();
        }
        return word + "*";
    }

    private String nonsense() {
        return IntStream.range(0, 3 + random.nextInt(2))
                .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }
}
