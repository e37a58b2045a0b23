package org.lodewire.analysis.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lodewire.analysis.files.StructuredFile;

/**
 * Reads the list of definitions that is a field of each of several files. An id may be given only once in all of them. Not
 * thread-safe.
 *
 * @param <T> the class of the definitions
 */
public final class DefinitionList<T> {

    private final String field;
    private final String noun;
    private final int max;
    private final Function<T, String> id;
    private final Map<String, Supplier<String>> origins = new HashMap<>();

    /** Makes a definition of the fields of an item. */
    public interface Reader<T> {
        /** @throws DefinitionRejectedException if a fault leaves the others without meaning; all other faults are collected */
        T read(DefinitionFields fields) throws DefinitionRejectedException;
    }

    /**
     * @param field name of the field
     * @param noun  what an item is, such as "feed"
     * @param max   maximum number of items of a file
     * @param id    the id of a definition
     */
    public DefinitionList(String field, String noun, int max, Function<T, String> id) {
        this.field = field;
        this.noun = noun;
        this.max = max;
        this.id = id;
    }

    /**
     * Reads the list of a file. The result is of use only if there are no faults.
     *
     * @param file     where it is from
     * @param tree     the content of the file
     * @param top      its fields
     * @param required names of fields that every item has, for the message about a file without items
     */
    public List<T> read(
            Path file,
            StructuredFile.Tree tree,
            DefinitionFields top,
            String required,
            DefinitionFaults faults,
            Reader<T> reader) {
        List<T> definitions = new ArrayList<>();
        List<DefinitionFields.Item> items = top.items(field, max);
        if (items.isEmpty()) {
            top.required(
                    field,
                    "a list of " + field + ", each with " + required,
                    list -> !list.isArray() || !list.isEmpty());
        }
        for (DefinitionFields.Item item : items) {
            faults.collect(() -> {
                T definition = reader.read(top.object(item));
                checkUnique(id.apply(definition), () -> place(file, tree, item), top, item);
                definitions.add(definition);
            });
        }
        return definitions;
    }

    private static String place(Path file, StructuredFile.Tree tree, DefinitionFields.Item item) {
        int line = tree.lines().line(item.name());
        return line == 0 ? file.toString() : file + ", line " + line;
    }

    private void checkUnique(String given, Supplier<String> origin, DefinitionFields at, DefinitionFields.Item item) {
        Supplier<String> earlier = given.equals(DefinitionFields.NO_ID) ? null : origins.putIfAbsent(given, origin);
        if (earlier != null) {
            at.reject(
                    item.name() + ".id",
                    "is " + given + ", which is already defined in " + earlier.get() + "; give each " + noun
                            + " its own id, and each file only once");
        }
    }
}
