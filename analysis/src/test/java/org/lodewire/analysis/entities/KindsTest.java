package org.lodewire.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.Field;

/** Kinds of errors that public bug reports name, on the made-up texts of {@code kinds.txt}, which describes the marks. */
class KindsTest {
    /** What is expected of a part of a text. */
    private record Mark(
            String label,
            int start,
            int end,
            String text,
            @Nullable String name,
            @Nullable String id) {}

    private record Marked(String text, List<Mark> marks) {}

    static Stream<Arguments> texts() throws IOException {
        List<Arguments> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KindsTest.class.getResourceAsStream("kinds.txt")), StandardCharsets.UTF_8))) {
            String kind = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("## ")) {
                    kind = line.substring(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    texts.add(Arguments.of(kind, line));
                }
            }
        }
        return texts.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void findsWhatIsMarkedAndNothingElseThere(String kind, String line) {
        int bar = line.indexOf(" || ");
        Marked title = bar < 0 ? null : parse(line.substring(0, bar));
        Marked body = parse(bar < 0 ? line : line.substring(bar + 4));
        List<FoundEntity> entities =
                Found.in(title == null ? null : title.text(), body.text()).entities();
        List<String> faults = new ArrayList<>();
        body.marks().forEach(mark -> check(mark, Field.BODY, entities, faults));
        if (title != null) {
            title.marks().forEach(mark -> check(mark, Field.TITLE, entities, faults));
        }
        assertThat(faults).isEmpty();
    }

    private static void check(Mark mark, Field field, List<FoundEntity> entities, List<String> faults) {
        List<FoundEntity> overlapping = entities.stream()
                .filter(entity -> entity.mentions().stream()
                        .anyMatch(mention -> mention.field() == field
                                && mention.start() < mark.end()
                                && mention.end() > mark.start()))
                .toList();
        if (mark.label().equals("-")) {
            overlapping.forEach(entity -> faults.add(mark.text() + " is " + entity.name()));
            return;
        }
        EntityType type = switch (mark.label()) {
            case "PER" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            default -> EntityType.PLACE;
        };
        FoundEntity found = overlapping.stream()
                .filter(entity -> entity.type() == type
                        && entity.mentions().stream()
                                .anyMatch(mention -> mention.field() == field
                                        && mention.start() == mark.start()
                                        && mention.end() == mark.end()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            faults.add(mark.text() + " is not a " + type + " but " + overlapping);
            return;
        }
        if (mark.name() != null && !mark.name().equals(found.name())) {
            faults.add(mark.text() + " is " + found.name() + ", not " + mark.name());
        }
        String id = "none".equals(mark.id()) ? null : mark.id();
        if (mark.id() != null && !Objects.equals(id, found.wikidataId())) {
            faults.add(mark.text() + " has the id " + found.wikidataId() + ", not " + mark.id());
        }
    }

    private static Marked parse(String line) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
            text.append(line, at, open);
            int close = line.indexOf(']', open);
            int space = line.indexOf(' ', open);
            String label = line.substring(open + 1, space);
            String[] idParts = line.substring(space + 1, close).split(" = ");
            String[] nameParts = idParts[0].split(" -> ");
            marks.add(new Mark(
                    label,
                    text.length(),
                    text.length() + nameParts[0].length(),
                    nameParts[0],
                    nameParts.length > 1 ? nameParts[1] : null,
                    idParts.length > 1 ? idParts[1] : null));
            text.append(nameParts[0]);
            at = close + 1;
        }
        return new Marked(text.append(line.substring(at)).toString(), marks);
    }
}
