package org.lodewire.training.entities;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodewire.schemas.EntityType;

/**
 * Reads texts with names in brackets, such as {@code President [PER Kennedy] of the [LOC United States]}. A line
 * {@code ### id} begins each text. Stateless.
 */
public final class BracketedTexts {
    private static final String HEADER = "### ";
    private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC) ([^\\[\\]]++)\\]");

    private BracketedTexts() {}

    /**
     * Parses the lines of a file.
     *
     * @param file for messages
     * @throws IllegalArgumentException if a bracket does not enclose a name; the message contains the file and line
     */
    public static List<LabelledText> of(Path file, List<String> lines, float weight) {
        List<LabelledText> texts = new ArrayList<>();
        String id = null;
        PlainText text = new PlainText();
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : HEADER;
            if (line.startsWith(HEADER)) {
                if (id != null) {
                    texts.add(LabelledText.of(id, weight, text.written.toString(), text.names));
                }
                id = line.substring(HEADER.length()).strip();
                text = new PlainText();
            } else if (!line.isBlank() && !text.add(line)) {
                throw new IllegalArgumentException(file + ", line " + (i + 1)
                        + ": a bracket does not enclose a name; write names as in [PER Ana Li]");
            }
        }
        return texts;
    }

    /** The text without brackets and the names that were in them. */
    private static final class PlainText {
        private final StringBuilder written = new StringBuilder();
        private final List<Span> names = new ArrayList<>();

        private boolean add(String line) {
            int from = written.length();
            Matcher name = NAME.matcher(line);
            int copied = 0;
            while (name.find()) {
                written.append(line, copied, name.start());
                int start = written.length();
                written.append(name.group(2));
                EntityType type = Objects.requireNonNull(NameLabels.TYPES.get(name.group(1)));
                names.add(new Span(start, written.length(), type));
                copied = name.end();
            }
            written.append(line, copied, line.length()).append('\n');
            return written.indexOf("[", from) < 0 && written.indexOf("]", from) < 0;
        }
    }
}
