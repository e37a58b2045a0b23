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
import org.lodewire.analysis.entities.text.LongTable;
import org.lodewire.analysis.entities.text.Tokens;

/** The word lists of {@code lexicon.txt}. Words are in folded form, as returned by {@link Tokens#key}. Thread-safe. */
public final class Lexicon {
    /**
     * A word list; comments in the file describe each. The first lists, up to the
     * American states, are features of the tagger: their order is part of the model's format.
     */
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
        AMERICAN_STATES,
        POST_NOMINALS,
        CALENDAR,
        CALENDAR_LINKS,
        NAMED_THINGS,
        NAMED_PLACES,
        SHIP_PREFIXES,
        SHIP_NOUNS,
        MALE_TITLES,
        FEMALE_TITLES,
        SURE_TITLES,
        PLURAL_TITLES,
        FURTHER_GIVEN_NAMES,
        FEMALE_NAMES,
        EITHER_NAMES,
        SURNAME_WORDS,
        MASS_WORDS,
        PERSON_PARTICLES,
        FOUNDING_VERBS,
        PERSON_VERBS,
        BODY_WORDS,
        COMPANY_WORDS,
        PLACE_LINKS,
        PLACE_NAME_LINKS,
        ENGLISH_WORDS,
        FOREIGN_WORDS,
        FEELINGS,
        MATCH_VERBS,
        COMPANY_CHIEFS,
        PLACE_GIVEN_NAMES,
        CALENDAR_GIVEN_NAMES,
        OBJECT_VERBS,
        PERSONAL_NOUNS,
        SURNAME_OPENINGS,
        NAMING_VERBS,
        FOREIGN_OPENINGS,
        ABBREVIATIONS;

        /** Whether the tagger's model has the list as a feature. */
        boolean isFeature() {
            return compareTo(AMERICAN_STATES) <= 0;
        }
    }

    /** More lists than bits below this one need a second table. */
    private static final long LOOKED_UP = 1L << 63;

    private static final int EXPECTED_WORDS = 8_000;

    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
    /** The lists that contain a word, given by its hash: one bit per list. */
    private final LongTable masks = new LongTable(EXPECTED_WORDS);

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
        lexicon.lists.forEach((list, words) -> {
            for (String word : words) {
                long hash = Tokens.keyHash(word);
                lexicon.masks.put(hash, lexicon.masks.get(hash) | 1L << list.ordinal());
            }
        });
        return lexicon;
    }

    Set<String> words(WordList list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** Returns whether a list contains a folded word. */
    public boolean has(WordList list, String word) {
        return words(list).contains(word);
    }

    /** Returns whether a list contains the word at a token; false outside the text. */
    public boolean has(WordList list, Tokens tokens, int token) {
        return token >= 0 && token < tokens.size() && (listsOf(tokens, token) >>> list.ordinal() & 1) != 0;
    }

    /** Returns the lists that contain the word at a token: one bit per list, and {@link #LOOKED_UP}. */
    private long listsOf(Tokens tokens, int token) {
        long[] cache = tokens.cacheOf(this);
        if (cache[token] == 0) {
            cache[token] = masks.get(tokens.keyHash(token)) | LOOKED_UP;
        }
        return cache[token];
    }
}
