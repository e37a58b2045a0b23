package org.lodewire.training.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityType;
import org.lodewire.training.TrainingFailedException;

/** The curated part of the gazetteer, which is maintained by hand and takes precedence over packages. */
public final class CuratedGazetteer {
    private static final int MIN_COLUMNS = 3;
    private static final String NO_ID = "-";

    private final Path file;
    private final List<String> lines;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> personWords = new HashSet<>();
    private final Map<String, Integer> nameCounts = new HashMap<>();

    private CuratedGazetteer(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws TrainingFailedException if the file cannot be read or a line is malformed */
    public static CuratedGazetteer read(Path file) {
        try {
            CuratedGazetteer curated = new CuratedGazetteer(file, Files.readAllLines(file));
            for (int i = 0; i < curated.lines.size(); i++) {
                if (isEntry(curated.lines.get(i))) {
                    curated.add(curated.lines.get(i).split("\t", -1), i + 1);
                }
            }
            return curated;
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Returns whether a line is neither blank nor a comment. */
    public static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private void add(String[] columns, int number) {
        if (columns.length < MIN_COLUMNS) {
            throw new TrainingFailedException(
                    file + ", line " + number + " has too few columns; give id, type and name, separated by tabs.");
        }
        if (!columns[0].equals(NO_ID)) {
            ids.add(columns[0]);
        }
        Set<String> names = new HashSet<>();
        for (String name : names(columns)) {
            names.add(Names.fold(name));
        }
        names.forEach(name -> nameCounts.merge(name, 1, Integer::sum));
        if (columns[1].equals(EntityType.PERSON.name())) {
            names.forEach(name -> personWords.addAll(Names.words(name)));
        }
    }

    private static List<String> names(String[] columns) {
        List<String> names = new ArrayList<>(List.of(columns[2]));
        if (columns.length > MIN_COLUMNS && !columns[MIN_COLUMNS].isEmpty()) {
            names.addAll(List.of(columns[MIN_COLUMNS].split("\\|")));
        }
        names.replaceAll(CuratedGazetteer::withoutMark);
        return names;
    }

    private static String withoutMark(String name) {
        return name.startsWith("?") ? name.substring(1) : name;
    }

    /** All lines, including comments. */
    List<String> lines() {
        return lines;
    }

    boolean hasId(String id) {
        return ids.contains(id);
    }

    /** Whether an entry has a name or alias, ignoring case. */
    boolean hasName(String name) {
        return nameCounts.containsKey(Names.fold(name));
    }

    /** The folded words of people's names. */
    Set<String> personWords() {
        return personWords;
    }

    /** Returns the name of an entry without an id if no other entry has the name; otherwise null. */
    @Nullable
    String unlinkedName(String line) {
        if (!isEntry(line)) {
            return null;
        }
        String[] columns = line.split("\t", -1);
        String name = withoutMark(columns[2]);
        return columns[0].equals(NO_ID) && nameCounts.getOrDefault(Names.fold(name), 0) == 1 ? name : null;
    }

    static EntityType type(String line) {
        return EntityType.valueOf(line.split("\t", -1)[1]);
    }

    static String withId(String line, String id) {
        return id + line.substring(NO_ID.length());
    }
}
