package org.lodewire.bench.clean;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.schemas.ContentFormat;

/**
 * Cuts long texts and joins short ones, in order, to texts of the same number of words. Words are separated by white space;
 * line breaks are preserved. An incomplete text at the end is dropped.
 */
public final class WordCutter {

    private final int words;

    /** @param words number of words of a text, at least 1 */
    public WordCutter(int words) {
        this.words = words;
    }

    public List<LabelledPage> cut(List<LabelledPage> texts) {
        List<LabelledPage> cut = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int inPiece = 0;
        for (LabelledPage text : texts) {
            String string = text.string();
            int end = 0;
            while ((end = endOfWord(string, end, piece)) >= 0) {
                if (++inPiece == words) {
                    cut.add(LabelledPage.of(
                            "cut-" + (cut.size() + 1),
                            text.source(),
                            null,
                            null,
                            ContentFormat.TEXT,
                            piece.toString().strip()));
                    piece.setLength(0);
                    inPiece = 0;
                }
            }
            piece.append('\n');
        }
        return cut;
    }

    /** Copies up to the end of the next word; returns that end, or -1 if there is none. */
    private static int endOfWord(String text, int from, StringBuilder copy) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        copy.append(text, from, end);
        return end == start ? -1 : end;
    }
}
