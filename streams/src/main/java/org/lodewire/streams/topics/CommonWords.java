package org.lodewire.streams.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that are in so many articles of a language that they tell nothing of what one is about. Of these, some only
 * join others: articles, prepositions, pronouns, what is said and what is. Stateless.
 */
final class CommonWords {

    private static final String RESOURCE = "common-words.txt";
    private static final String JOINING = "joining";

    private static final Map<String, String> LANGUAGES = new HashMap<>();
    private static final Set<String> JOINING_WORDS = new HashSet<>();

    static {
        read();
    }

    private CommonWords() {
    }

    /** Lines of a language, "joining" or "other", and the words of this kind. */
    private static void read() {
        try (InputStream in = CommonWords.class.getResourceAsStream(RESOURCE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                        String[] parts = line.split(" ");
                        for (int i = 2; i < parts.length; i++) {
                            LANGUAGES.putIfAbsent(parts[i], parts[0]);
                            if (parts[1].equals(JOINING)) {
                                JOINING_WORDS.add(parts[i]);
                            }
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common words is part of the program", e);
        }
    }

    /** The language of which a word is a common one; the first, if there are several. */
    static Optional<String> language(String word) {
        return Optional.ofNullable(LANGUAGES.get(word));
    }

    static boolean onlyJoins(String word) {
        return JOINING_WORDS.contains(word);
    }

    static Collection<String> all() {
        return LANGUAGES.keySet();
    }
}
