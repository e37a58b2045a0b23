package org.lodewire.training.entities;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.schemas.EntityType;

/**
 * Applies hand-written labels to an article. Labels are a list of names per type and exceptions. A name labels all its
 * occurrences, longest name first; exceptions take precedence. {@code training/data/entities/README.md} describes the
 * format.
 */
final class NameLabels {
    static final Map<String, EntityType> TYPES =
            Map.of("PER", EntityType.PERSON, "ORG", EntityType.ORGANISATION, "LOC", EntityType.PLACE);

    private final String text;
    private final List<Label> covered = new ArrayList<>();
    private final List<Span> names = new ArrayList<>();

    /** A labelled occurrence; not a name if the type is null. */
    private record Label(int start, int end, @Nullable EntityType type) {

        private boolean overlaps(Label other) {
            return start < other.end && other.start < end;
        }
    }

    private NameLabels(String text) {
        this.text = text;
    }

    /** Returns the names of an article in reading order, without overlaps. */
    static List<Span> spans(String text, JsonNode labels) {
        NameLabels article = new NameLabels(text);
        article.addExceptions(labels.path("except"));
        article.addNames(labels);
        article.names.sort(Comparator.comparingInt(Span::start));
        return article.names;
    }

    private void addExceptions(JsonNode exceptions) {
        List<Label> labels = new ArrayList<>();
        for (JsonNode exception : exceptions) {
            Set<Integer> wanted = new HashSet<>();
            JsonNode nth = exception.path("nth");
            nth.forEach(number -> wanted.add(number.asInt()));
            if (nth.isInt()) {
                wanted.add(nth.asInt());
            }
            EntityType type = TYPES.get(exception.path("type").asText());
            List<Label> all = occurrences(exception.path("name").asText(), type);
            for (int i = 0; i < all.size(); i++) {
                if (wanted.isEmpty() || wanted.contains(i + 1)) {
                    labels.add(all.get(i));
                }
            }
        }
        labels.sort(Comparator.comparingInt(label -> label.start() - label.end()));
        labels.forEach(this::add);
    }

    private void addNames(JsonNode labels) {
        List<Map.Entry<String, EntityType>> listed = new ArrayList<>();
        for (String type : List.of("PER", "ORG", "LOC")) {
            labels.path(type).forEach(name -> listed.add(Map.entry(name.asText(), TYPES.get(type))));
        }
        listed.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
        for (Map.Entry<String, EntityType> name : listed) {
            occurrences(name.getKey(), name.getValue()).forEach(this::add);
        }
    }

    private void add(Label label) {
        if (covered.stream().noneMatch(label::overlaps)) {
            covered.add(label);
            if (label.type() != null) {
                names.add(new Span(label.start(), label.end(), label.type()));
            }
        }
    }

    private List<Label> occurrences(String name, @Nullable EntityType type) {
        List<Label> all = new ArrayList<>();
        for (int start = text.indexOf(name); start >= 0 && !name.isEmpty(); start = text.indexOf(name, start + 1)) {
            int end = start + name.length();
            boolean cutsLeft = start > 0 && isWord(start - 1) && isWord(start);
            boolean cutsRight = end < text.length() && isWord(end) && isWord(end - 1);
            if (!cutsLeft && !cutsRight) {
                all.add(new Label(start, end, type));
            }
        }
        return all;
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
