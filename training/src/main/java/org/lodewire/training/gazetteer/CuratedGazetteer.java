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
import org.lodewire.schemas.EntityType;
import org.lodewire.training.TrainingFailedException;

/** The part of the gazetteer that is kept by hand: where a package says otherwise, it wins. */
public final class CuratedGazetteer {
    private static final int LEAST_COLUMNS = 3;
    private static final String NO_ID = "-";

    private final Path file;
    private final List<String> lines;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> personWords = new HashSet<>();
    private final Map<String, Integer> bearers = new HashMap<>();

    private CuratedGazetteer(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** @throws TrainingFailedException naming the file and the line that is wrong */
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

    public static boolean isEntry(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private void add(String[] columns, int number) {
        if (columns.length < LEAST_COLUMNS) {
            throw new TrainingFailedException(file + ", line " + number + ": want id, type, name.");
        }
        if (!columns[0].equals(NO_ID)) {
            ids.add(columns[0]);
        }
        Set<String> names = new HashSet<>();
        for (String name : names(columns)) {
            names.add(Names.fold(name));
        }
        names.forEach(name -> bearers.merge(name, 1, Integer::sum));
        if (columns[1].equals(EntityType.PERSON.name())) {
            names.forEach(name -> personWords.addAll(Names.words(name)));
        }
    }

    private static List<String> names(String[] columns) {
        List<String> names = new ArrayList<>(List.of(columns[2]));
        if (columns.length > LEAST_COLUMNS && !columns[LEAST_COLUMNS].isEmpty()) {
            names.addAll(List.of(columns[LEAST_COLUMNS].split("\\|")));
        }
        names.replaceAll(CuratedGazetteer::withoutMark);
        return names;
    }

    private static String withoutMark(String name) {
        return name.startsWith("?") ? name.substring(1) : name;
    }

    /** All lines, with comments. */
    List<String> lines() {
        return lines;
    }

    boolean hasId(String id) {
        return ids.contains(id);
    }

    /** Whether a line has the name or an alias like it. */
    boolean knows(String name) {
        return bearers.containsKey(Names.fold(name));
    }

    /** Words of people's names, folded. */
    Set<String> personWords() {
        return personWords;
    }

    /** What an entry without an id is called, if no other line has that name; else null. */
    String unlinkedName(String line) {
        if (!isEntry(line)) {
            return null;
        }
        String[] columns = line.split("\t", -1);
        String name = withoutMark(columns[2]);
        return columns[0].equals(NO_ID) && bearers.get(Names.fold(name)) == 1 ? name : null;
    }

    static EntityType type(String line) {
        return EntityType.valueOf(line.split("\t", -1)[1]);
    }

    static String withId(String line, String id) {
        return id + line.substring(NO_ID.length());
    }
}
