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
 * Reads a gazetteer file. Each line has tab-separated columns: id (or {@code -}), type, name, aliases separated by
 * {@code |}, and context words separated by commas; the last two are optional. Empty lines and lines that begin with
 * {@code #} are skipped. A name with the prefix {@code ?} is ambiguous: it denotes the entity only in articles that
 * contain a context word. Stateless.
 */
public final class GazetteerFile {
    private static final int MIN_COLUMNS = 3;

    private GazetteerFile() {}

    /**
     * Reads all entries. Does not close the reader.
     *
     * @throws IllegalArgumentException     if a line is malformed; the message contains its number
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
                    throw new IllegalArgumentException("Gazetteer line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return entries;
    }

    private static GazetteerEntry entry(String[] columns) {
        if (columns.length < MIN_COLUMNS) {
            throw new IllegalArgumentException("has too few columns; give id, type and name, separated by tabs");
        }
        String id = columns[0].equals("-") ? null : columns[0];
        if (id != null && !id.matches("Q[1-9][0-9]{0,11}+")) {
            throw new IllegalArgumentException("'" + id + "' is not a Wikidata id; give one such as Q148, or -");
        }
        Set<String> written = new LinkedHashSet<>(List.of(columns[2]));
        if (columns.length > MIN_COLUMNS && !columns[3].isEmpty()) {
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
            throw new IllegalArgumentException("has an empty name; give at least one word");
        }
        return spelling;
    }

    private static Set<String> context(String[] columns) {
        if (columns.length <= MIN_COLUMNS + 1 || columns[4].isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(columns[4].split(",")).map(Tokens::fold).collect(Collectors.toUnmodifiableSet());
    }
}
