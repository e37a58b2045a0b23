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
 * words: articles, prepositions, pronouns and auxiliary verbs, and verbs of speech. Words are folded. Stateless.
 */
public final class CommonWords {

    private static final String RESOURCE = "common-words.txt";
    private static final String FUNCTION = "function";
    private static final List<Line> LINES = read();
    private static final Map<String, Entry> ENTRIES = LINES.stream()
            .flatMap(line -> line.words().stream().map(word -> new Entry(word, line.language())))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> Folding.of(entry.word()), entry -> entry, (first, other) -> first));
    private static final Set<String> SPELLINGS =
            LINES.stream().flatMap(line -> line.words().stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FUNCTION_WORDS = LINES.stream()
            .filter(line -> line.kind().equals(FUNCTION))
            .flatMap(line -> line.words().stream().map(Folding::of))
            .collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    /**
     * A common word.
     *
     * @param word     in lower case, with its accents
     * @param language in English
     */
    private record Entry(String word, String language) {}

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

    /** Returns the language in which a folded word is common; the first of several; empty if the word is not common. */
    public static Optional<String> language(String word) {
        return Optional.ofNullable(ENTRIES.get(word)).map(Entry::language);
    }

    /** Returns the common word with its accents that a folded word is; empty if it has none, or is not common. */
    public static Optional<String> withAccents(String word) {
        return SPELLINGS.contains(word)
                ? Optional.empty()
                : Optional.ofNullable(ENTRIES.get(word)).map(Entry::word);
    }

    /** Returns whether a word, in lower case and with its accents, is a common word. */
    public static boolean isSpelling(String word) {
        return SPELLINGS.contains(word);
    }

    /** Returns whether a word is a function word of a listed language. */
    public static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** Returns whether a form has two or more letters and no lower-case one. */
    public static boolean isInCapitals(String form) {
        return form.codePoints().filter(Character::isUpperCase).count() > 1
                && form.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Returns all common words of all languages, folded. */
    public static Collection<String> all() {
        return ENTRIES.keySet();
    }
}
