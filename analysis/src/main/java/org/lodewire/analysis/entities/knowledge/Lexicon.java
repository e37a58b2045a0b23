package org.lodewire.analysis.entities.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lodewire.analysis.entities.text.Tokens;

/** The word lists of {@code lexicon.txt}. Words are in folded form, as returned by {@link Tokens#key}. Thread-safe. */
public final class Lexicon {
    /** A word list; comments in the file describe each. The order is part of the tagger model's format. */
    public enum WordList {
        GIVEN_NAMES,
        FAMILY_FIRST,
        NAME_PARTICLES,
        TITLES,
        TITLE_MODIFIERS,
        DEMONYMS,
        NEVER,
        COMMON,
        ORGANISATION_HEADS,
        OF_HEADS,
        PLACE_HEADS,
        PLACE_PREFIXES,
        ORGANISATION_NOUNS,
        PLACE_NOUNS,
        PERSON_NOUNS,
        SPEECH_VERBS,
        PLACE_PREPOSITIONS,
        MOTION_PREPOSITIONS,
        COMPASS,
        EVENTS,
        EVENT_PREFIXES,
        FUNCTION_WORDS,
        GOVERNMENT_WORDS,
        LEGAL_FORMS,
        AMERICAN_NAMESAKES,
        AMERICAN_STATES
    }

    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);

    private Lexicon() {}

    /** Returns the bundled lexicon. */
    public static Lexicon bundled() {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> list = Set.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    String name = line.substring(1, line.length() - 1)
                            .replace('-', '_')
                            .toUpperCase(Locale.ROOT);
                    list = lexicon.lists.computeIfAbsent(WordList.valueOf(name), n -> new HashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    Arrays.stream(line.split(" ")).map(Tokens::fold).forEach(list::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    Set<String> words(WordList list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** Returns whether a list contains a folded word. */
    public boolean has(WordList list, String word) {
        return words(list).contains(word);
    }
}
