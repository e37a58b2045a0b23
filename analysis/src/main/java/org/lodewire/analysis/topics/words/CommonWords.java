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
 * The words that occur in so many articles of a language that they do not indicate a topic. Some of them are function
 * words: articles, prepositions, pronouns and auxiliary verbs, and verbs of speech. Stateless.
 */
public final class CommonWords {

    private static final String RESOURCE = "common-words.txt";
    private static final String FUNCTION = "function";
    private static final List<Line> LINES = read();
    private static final Map<String, String> LANGUAGES = LINES.stream()
            .flatMap(line -> line.words().stream().map(word -> Map.entry(word, line.language())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    private static final Set<String> FUNCTION_WORDS = LINES.stream()
            .filter(line -> line.kind().equals(FUNCTION))
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
            throw new UncheckedIOException("Cannot read the bundled list of common words", e);
        }
    }

    /** Returns the language in which a word is common; the first of several; empty if the word is not common. */
    public static Optional<String> language(String word) {
        return Optional.ofNullable(LANGUAGES.get(word));
    }

    /** Returns whether a word is a function word of a listed language. */
    public static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** Returns all common words of all languages, in lower case. */
    public static Collection<String> all() {
        return LANGUAGES.keySet();
    }
}
