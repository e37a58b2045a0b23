package org.lodewire.streams.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.lodewire.schemas.EntityType;
import org.lodewire.streams.entities.text.Tokenizer;
import org.lodewire.streams.entities.text.Tokens;

/**
 * Names of people, organisations, places and materials, some with a Wikidata item. Read from tab-separated lines of id
 * (or {@code -}), type, name, aliases parted by {@code |}, and context words parted by commas; the last two may be
 * missing, and lines that are empty or begin with {@code #} are skipped. A name after {@code ?} is doubtful: it stands
 * for the item only in an article that uses one of the context words. Immutable and thread-safe.
 */
public final class Gazetteer {
    private static final String BUNDLED = "gazetteer.tsv";
    private static final int LEAST_COLUMNS = 3;

    private final NameTrie<GazetteerName> names = new NameTrie<>();

    private final Map<String, EntityType> spelt = new LinkedHashMap<>();

    private Gazetteer() {
    }

    /** The gazetteer that comes with this program. */
    public static Gazetteer bundled() {
        try (InputStream in = Gazetteer.class.getResourceAsStream(BUNDLED);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a gazetteer to the end; closing the reader is the caller's part.
     *
     * @throws IllegalArgumentException naming the line that is malformed
     * @throws UncheckedIOException if reading fails
     */
    public static Gazetteer load(Reader reader) {
        Gazetteer gazetteer = new Gazetteer();
        int number = 0;
        for (String line : (Iterable<String>) new BufferedReader(reader).lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    gazetteer.add(line.split("\t", -1));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("gazetteer line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return gazetteer;
    }

    private void add(String[] columns) {
        if (columns.length < LEAST_COLUMNS) {
            throw new IllegalArgumentException("want id, type, name");
        }
        String id = columns[0].equals("-") ? null : columns[0];
        if (id != null && !id.matches("Q[1-9][0-9]{0,11}+")) {
            throw new IllegalArgumentException("no Wikidata id: " + id);
        }
        String name = columns[2].startsWith("?") ? columns[2].substring(1) : columns[2];
        GazetteerEntry entry = new GazetteerEntry(id, EntityType.valueOf(columns[1]), name, context(columns));
        Set<String> spellings = new LinkedHashSet<>(List.of(columns[2]));
        if (columns.length > LEAST_COLUMNS && !columns[3].isEmpty()) {
            spellings.addAll(Arrays.asList(columns[3].split("\\|")));
        }
        for (String spelling : spellings) {
            boolean doubtful = spelling.startsWith("?");
            Tokens tokens = Tokenizer.tokenize(doubtful ? spelling.substring(1) : spelling);
            if (tokens.size() == 0) {
                throw new IllegalArgumentException("empty name");
            }
            spelt.putIfAbsent(tokens.text(), entry.type());
            names.put(NameTrie.wordsOf(tokens, 0, tokens.size()), GazetteerName.of(entry, tokens, doubtful));
        }
    }

    private static Set<String> context(String[] columns) {
        if (columns.length <= LEAST_COLUMNS + 1 || columns[4].isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(columns[4].split(",")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Passes on each spelling of each name with the type of the first thing it may stand for. */
    void names(BiConsumer<String, EntityType> taker) {
        spelt.forEach(taker);
    }

    /** The longest name that begins at the token, written with the capitals it should have; null if there is none. */
    GazetteerMatch longestAt(Tokens tokens, int from) {
        GazetteerMatch[] longest = new GazetteerMatch[1];
        names.walk(tokens, from, (values, path, count) -> {
            List<GazetteerName> fitting = values.stream().filter(name -> name.isWrittenAt(tokens, path)).toList();
            if (!fitting.isEmpty()) {
                longest[0] = new GazetteerMatch(from, path[count - 1] + 1, fitting);
            }
        });
        return longest[0];
    }
}
