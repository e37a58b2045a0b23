package org.lodewire.analysis.entities.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Names of people, organisations, places and materials, and what they stand for: found in a text in time that does not
 * depend on how many there are. Immutable and thread-safe.
 */
public final class Gazetteer {
    private static final String BUNDLED = "gazetteer.tsv";

    private final NameTrie<GazetteerName> names = new NameTrie<>();
    private final Map<String, EntityType> spelt = new LinkedHashMap<>();

    private Gazetteer() {}

    /** The gazetteer that comes with this program. */
    public static Gazetteer bundled() {
        return bundledWith(List.of());
    }

    /** The gazetteer that comes with this program, and a user's own entries, which go before its. */
    public static Gazetteer bundledWith(List<GazetteerEntry> own) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(BUNDLED);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<GazetteerEntry> entries = new ArrayList<>(own);
            entries.addAll(GazetteerFile.read(reader));
            return of(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gazetteer of entries; where two share a name, the first that fits an article goes before. */
    public static Gazetteer of(List<GazetteerEntry> entries) {
        Gazetteer gazetteer = new Gazetteer();
        entries.forEach(gazetteer::add);
        return gazetteer;
    }

    private void add(GazetteerEntry entry) {
        for (GazetteerEntry.Spelling spelling : entry.spellings()) {
            Tokens tokens = Tokenizer.tokenize(spelling.text());
            if (!entry.own()) {
                spelt.putIfAbsent(tokens.text(), entry.type());
            }
            names.put(NameTrie.wordsOf(tokens, 0, tokens.size()), GazetteerName.of(entry, tokens, spelling.doubtful()));
        }
    }

    /** Passes on each spelling of each bundled name with the type of the first thing it may stand for. */
    public void names(BiConsumer<String, EntityType> taker) {
        spelt.forEach(taker);
    }

    /** The longest name that begins at the token, written with the capitals it should have; null if there is none. */
    public GazetteerMatch longestAt(Tokens tokens, int from) {
        GazetteerMatch[] longest = new GazetteerMatch[1];
        names.walk(tokens, from, (values, path, count) -> {
            List<GazetteerName> fitting = values.stream()
                    .filter(name -> name.isWrittenAt(tokens, path))
                    .toList();
            if (!fitting.isEmpty()) {
                longest[0] = new GazetteerMatch(from, path[count - 1] + 1, fitting);
            }
        });
        return longest[0];
    }
}
