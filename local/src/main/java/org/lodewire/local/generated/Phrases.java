package org.lodewire.local.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of phrases, as a resource of this package has them: lines after the name of their list in brackets, and before the
 * first list lines of the form {@code name = value}. A line that begins with # is a comment. Immutable.
 */
record Phrases(Map<String, String> settings, Map<String, List<String>> lists) {

    Phrases {
        settings = Map.copyOf(settings);
        lists = Map.copyOf(lists);
    }

    /** Reads a resource, which must exist. */
    static Phrases read(String resource) {
        Map<String, String> settings = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = null;
        for (String line : lines(resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else if (current != null) {
                current.add(line);
            } else {
                String[] setting = line.split("=", 2);
                settings.put(setting[0].strip(), setting.length == 1 ? "" : setting[1].strip());
            }
        }
        lists.replaceAll((name, phrases) -> List.copyOf(phrases));
        return new Phrases(settings, lists);
    }

    /** The lines of a resource that are neither blank nor comments. */
    static List<String> lines(String resource) {
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A list by its name.
     *
     * @throws IllegalStateException if there is none, or it is empty
     */
    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null || list.isEmpty()) {
            throw new IllegalStateException("There is no list '" + name + "'");
        }
        return list;
    }
}
