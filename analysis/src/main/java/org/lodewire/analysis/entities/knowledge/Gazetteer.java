package org.lodewire.analysis.entities.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * A dictionary of the names of people, organisations, places and materials. The time of a lookup does not depend on the
 * number of names. Immutable and thread-safe.
 */
public final class Gazetteer {
    private static final String BUNDLED = "gazetteer.tsv";
    private static final String SPELLINGS = "spellings.tsv";

    private final NameTrie<GazetteerName> names = new NameTrie<>();
    private final Map<String, EntityType> bundledSpellings = new LinkedHashMap<>();

    private final Map<String, GazetteerEntry> places = new HashMap<>();
    private final IdentityHashMap<GazetteerEntry, List<String>> nameWords = new IdentityHashMap<>();

    private Gazetteer() {}

    /** Returns the bundled gazetteer. */
    public static Gazetteer bundled() {
        return bundledWith(List.of());
    }

    /** Returns the bundled gazetteer with additional user-defined entries, which take precedence. */
    public static Gazetteer bundledWith(List<GazetteerEntry> own) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(BUNDLED);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<GazetteerEntry> entries = new ArrayList<>(own);
            entries.addAll(GazetteerFile.read(reader));
            Gazetteer gazetteer = of(entries);
            gazetteer.addSpellings();
            return gazetteer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a gazetteer of entries. If entries share a name, the first that fits the article is used. */
    public static Gazetteer of(List<GazetteerEntry> entries) {
        Gazetteer gazetteer = new Gazetteer();
        entries.forEach(gazetteer::add);
        return gazetteer;
    }

    /** Adds the names of places in other languages, which are found but are no features of the tagger. */
    private void addSpellings() throws IOException {
        try (InputStream in = Gazetteer.class.getResourceAsStream(SPELLINGS);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                GazetteerEntry place = line.startsWith("#") ? null : places.get(columns[0]);
                if (place != null) {
                    for (String name : columns[2].split("\\|")) {
                        Tokens tokens = Tokenizer.tokenize(name);
                        names.put(NameTrie.wordsOf(tokens, 0, tokens.size()), GazetteerName.of(place, tokens, false));
                    }
                }
            }
        }
    }

    private void add(GazetteerEntry entry) {
        if (entry.id() != null && entry.type() == EntityType.PLACE) {
            places.putIfAbsent(entry.id(), entry);
        }
        for (GazetteerEntry.Spelling spelling : entry.spellings()) {
            Tokens tokens = Tokenizer.tokenize(spelling.text());
            if (!entry.userDefined()) {
                bundledSpellings.putIfAbsent(tokens.text(), entry.type());
            }
            List<String> words = NameTrie.wordsOf(tokens, 0, tokens.size());
            if (spelling.text().equals(entry.name())) {
                nameWords.put(entry, List.copyOf(words));
            }
            names.put(words, GazetteerName.of(entry, tokens, spelling.ambiguous()));
        }
    }

    /** Passes each spelling in the bundled gazetteer to a consumer, with the type of the first entry that has it. */
    public void forEachBundledSpelling(BiConsumer<String, EntityType> consumer) {
        bundledSpellings.forEach(consumer);
    }

    /** Returns the folded words of the canonical name of an entry. */
    public List<String> wordsOf(GazetteerEntry entry) {
        List<String> words = nameWords.get(entry);
        if (words != null) {
            return words;
        }
        Tokens tokens = Tokenizer.tokenize(entry.name());
        return NameTrie.wordsOf(tokens, 0, tokens.size());
    }

    /** Returns the place with an id, null if there is none. */
    public @Nullable GazetteerEntry place(String id) {
        return places.get(id);
    }

    /** Returns the longest name that begins at the token and has the expected capitals; null if there is none. */
    public @Nullable GazetteerMatch longestAt(Tokens tokens, int from) {
        if (!names.hasFirstWord(tokens, from)) {
            return null;
        }
        GazetteerMatch[] longest = new GazetteerMatch[1];
        names.walk(tokens, from, (values, path, count) -> {
            List<GazetteerName> fitting = new ArrayList<>(values.size());
            for (GazetteerName name : values) {
                if (name.isWrittenAt(tokens, path)) {
                    fitting.add(name);
                }
            }
            if (!fitting.isEmpty()) {
                longest[0] = new GazetteerMatch(from, path[count - 1] + 1, fitting);
            }
        });
        return longest[0];
    }
}
