package org.lodewire.analysis.files;

import org.jspecify.annotations.Nullable;

/** A text and, if it is a value of a file, where the file has each of its characters. Immutable. */
public final class SourceText {

    private final String text;
    private final String source;
    /** Indices in the source, of each character of the text and of its end; null if the text is the source. */
    private final int @Nullable [] offsets;

    private SourceText(String text, String source, int @Nullable [] offsets) {
        this.text = text;
        this.source = source;
        this.offsets = offsets;
    }

    /** Returns a text that is in no file: its places are those in itself. */
    public static SourceText of(String text) {
        return new SourceText(text, text, null);
    }

    /**
     * Returns a text that is a value of a file.
     *
     * @param offsets indices in the file, in UTF-16 code units, of each character of the text and of its end
     */
    static SourceText in(String file, String text, int[] offsets) {
        return new SourceText(text, file, offsets);
    }

    /** The text itself, as it was read. */
    public String text() {
        return text;
    }

    /**
     * A place in the source.
     *
     * @param line     from 1
     * @param column   from 1, in UTF-16 code units
     * @param lineText the whole line, as the source has it
     */
    public record Place(int line, int column, String lineText) {}

    /** The place of the character at an index of the text, in UTF-16 code units; after its end, that of the end. */
    public Place place(int index) {
        int inText = Math.min(Math.max(0, index), text.length());
        int at = offsets == null ? inText : offsets[inText];
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        int lineBreak = source.indexOf('\n', at);
        int lineEnd = lineBreak < 0 ? source.length() : lineBreak;
        int line = (int) source.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new Place(line, at - lineStart + 1, source.substring(lineStart, lineEnd));
    }
}
