package org.lodewire.analysis.clean.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words beside a date that say what it is, from {@code labels.tsv}. Immutable and thread-safe. */
final class DateLabels {

    /** What a label says of a date. */
    enum Label {
        PUBLISHED,
        UPDATED,
        /** It is a date of something else than the article. */
        OTHER
    }

    /** The shortest beginning of a word in the list; words are grouped by it. */
    private static final int PREFIX = 2;

    private static final char FIRST_WITHOUT_SPACES = '\u0E00';

    private final Map<String, Label> whole = new HashMap<>();
    private final Map<String, List<Map.Entry<String, Label>>> beginnings = new HashMap<>();
    private final Map<Label, List<String>> inside = new EnumMap<>(Label.class);

    private DateLabels() {}

    static DateLabels load() {
        DateLabels labels = new DateLabels();
        for (String[] row : TimeResource.rows("labels.tsv")) {
            Label label = Label.valueOf(row[0].toUpperCase(Locale.ROOT));
            for (String word : row[1].split(" ")) {
                labels.add(word, label);
            }
        }
        return labels;
    }

    private void add(String word, Label label) {
        if (word.charAt(0) == '=') {
            whole.put(word.substring(1), label);
        } else if (word.charAt(0) >= FIRST_WITHOUT_SPACES) {
            inside.computeIfAbsent(label, any -> new ArrayList<>()).add(word);
        } else {
            beginnings
                    .computeIfAbsent(word.substring(0, PREFIX), any -> new ArrayList<>())
                    .add(Map.entry(word, label));
        }
    }

    /** What a word in lower case says, null if it is no label. */
    @Nullable
    Label find(String word) {
        Label label = whole.get(word);
        if (label != null || word.length() < PREFIX) {
            return label;
        }
        for (Map.Entry<String, Label> each : beginnings.getOrDefault(word.substring(0, PREFIX), List.of())) {
            if (word.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return word.charAt(0) < FIRST_WITHOUT_SPACES ? null : findInside(word);
    }

    private @Nullable Label findInside(String word) {
        // "最終更新" and "首次发布" have other words around the label.
        for (Label label : List.of(Label.UPDATED, Label.PUBLISHED)) {
            if (inside.getOrDefault(label, List.of()).stream().anyMatch(word::contains)) {
                return label;
            }
        }
        return null;
    }
}
