package org.lodewire.cli.preview;

import java.util.ArrayList;
import java.util.List;

/** Text as lines of at most a width, broken between words where it can be. */
record WrappedText(String text, int width) {

    /** The lines; none if the text is blank. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.codePointCount(0, rest.length()) > width) {
            int most = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }
}
