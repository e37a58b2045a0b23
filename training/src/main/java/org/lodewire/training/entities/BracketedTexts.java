package org.lodewire.training.entities;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads texts that were written with their names marked: {@code President [PER Kennedy] of the [LOC United States]}. A
 * line {@code ### id} begins each text.
 */
public final class BracketedTexts {
    private static final String HEADER = "### ";
    private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC) ([^\\[\\]]++)\\]");

    private BracketedTexts() {}

    /** @throws IllegalArgumentException naming the line that has a bracket which is no name */
    public static List<LabelledText> of(Path file, List<String> lines, float weight) {
        List<LabelledText> texts = new ArrayList<>();
        String id = null;
        Unmarked text = new Unmarked();
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : HEADER;
            if (line.startsWith(HEADER)) {
                if (id != null) {
                    texts.add(LabelledText.of(id, weight, text.written.toString(), text.names));
                }
                id = line.substring(HEADER.length()).strip();
                text = new Unmarked();
            } else if (!line.isBlank() && !text.add(line)) {
                throw new IllegalArgumentException(file + ", line " + (i + 1) + ": a bracket that marks no name");
            }
        }
        return texts;
    }

    /** The text without its marks, and what they marked. */
    private static final class Unmarked {
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
                names.add(new Span(start, written.length(), NameLabels.TYPES.get(name.group(1))));
                copied = name.end();
            }
            written.append(line, copied, line.length()).append('\n');
            return written.indexOf("[", from) < 0 && written.indexOf("]", from) < 0;
        }
    }
}
