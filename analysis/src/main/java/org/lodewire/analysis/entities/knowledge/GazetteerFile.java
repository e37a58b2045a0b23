package org.lodewire.analysis.entities.knowledge;

import java.io.BufferedReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry.Spelling;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Reads a gazetteer: tab-separated lines of id (or {@code -}), type, name, aliases parted by {@code |}, and context words
 * parted by commas; the last two may be missing, and lines that are empty or begin with {@code #} are skipped. A name
 * after {@code ?} is doubtful: it stands for the item only in an article that uses one of the context words.
 */
public final class GazetteerFile {
    private static final int LEAST_COLUMNS = 3;

    private GazetteerFile() {}

    /**
     * Reads to the end; closing the reader is the caller's part.
     *
     * @throws IllegalArgumentException naming the line that is malformed
     * @throws java.io.UncheckedIOException if reading fails
     */
    public static List<GazetteerEntry> read(Reader reader) {
        List<GazetteerEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) new BufferedReader(reader).lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    entries.add(entry(line.split("\t", -1)));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("gazetteer line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return entries;
    }

    private static GazetteerEntry entry(String[] columns) {
        if (columns.length < LEAST_COLUMNS) {
            throw new IllegalArgumentException("want id, type, name");
        }
        String id = columns[0].equals("-") ? null : columns[0];
        if (id != null && !id.matches("Q[1-9][0-9]{0,11}+")) {
            throw new IllegalArgumentException("no Wikidata id: " + id);
        }
        Set<String> written = new LinkedHashSet<>(List.of(columns[2]));
        if (columns.length > LEAST_COLUMNS && !columns[3].isEmpty()) {
            written.addAll(Arrays.asList(columns[3].split("\\|")));
        }
        List<Spelling> spellings = written.stream().map(GazetteerFile::spelling).toList();
        return new GazetteerEntry(
                id, EntityType.valueOf(columns[1]), spellings.get(0).text(), spellings, context(columns), false);
    }

    private static Spelling spelling(String written) {
        Spelling spelling =
                written.startsWith("?") ? new Spelling(written.substring(1), true) : new Spelling(written, false);
        if (Tokenizer.tokenize(spelling.text()).size() == 0) {
            throw new IllegalArgumentException("empty name");
        }
        return spelling;
    }

    private static Set<String> context(String[] columns) {
        if (columns.length <= LEAST_COLUMNS + 1 || columns[4].isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(columns[4].split(",")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }
}
