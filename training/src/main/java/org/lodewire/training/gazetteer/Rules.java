package org.lodewire.training.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lists of {@code rules.txt}, which select the entries of the brand index. Immutable. */
final class Rules {
    private final Map<String, Set<String>> lists = new HashMap<>();

    private Rules() {}

    static Rules bundled() {
        Rules rules = new Rules();
        try (InputStream in = Rules.class.getResourceAsStream("rules.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> list = Set.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    list = rules.lists.computeIfAbsent(
                            line.substring(1, line.length() - 1), name -> new LinkedHashSet<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.add(line.replaceFirst(" +#.*", "").strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    /** Returns a list of the file; throws {@link IllegalArgumentException} if there is none with this name. */
    Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("There is no list '" + name + "' in rules.txt");
        }
        return list;
    }

    /** Whether a text contains a phrase of a list, as whole words and ignoring case. */
    boolean mentions(String text, String listName) {
        String padded = " " + String.join(" ", text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']++")) + " ";
        return list(listName).stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
    }
}
