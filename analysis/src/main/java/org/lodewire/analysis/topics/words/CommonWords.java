package org.lodewire.analysis.topics.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that are in so many articles of a language that they tell nothing of what one is about. Of these, some only
 * join others: articles, prepositions, pronouns, what is said and what is. Stateless.
 */
public final class CommonWords {

    private static final String RESOURCE = "common-words.txt";
    private static final String JOINING = "joining";
    private static final List<Line> LINES = read();
    private static final Map<String, String> LANGUAGES = LINES.stream()
            .flatMap(line -> line.words().stream().map(word -> Map.entry(word, line.language())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    private static final Set<String> JOINING_WORDS = LINES.stream()
            .filter(line -> line.kind().equals(JOINING))
            .flatMap(line -> line.words().stream())
            .collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    private record Line(String language, String kind, List<String> words) {}

    private static List<Line> read() {
        try (InputStream in = CommonWords.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .map(parts -> new Line(parts.get(0), parts.get(1), parts.subList(2, parts.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common words is part of the program", e);
        }
    }

    /** The language of which a word is a common one; the first, if there are several. */
    public static Optional<String> language(String word) {
        return Optional.ofNullable(LANGUAGES.get(word));
    }

    public static boolean onlyJoins(String word) {
        return JOINING_WORDS.contains(word);
    }

    public static Collection<String> all() {
        return LANGUAGES.keySet();
    }
}
