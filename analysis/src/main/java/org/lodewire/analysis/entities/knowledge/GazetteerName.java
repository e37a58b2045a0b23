package org.lodewire.analysis.entities.knowledge;

import java.util.Arrays;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/** One spelling of a gazetteer entry with the shape that each of its words must have. */
public record GazetteerName(GazetteerEntry entry, Shape[] shapes, boolean ambiguous) {
    private static final int LONG_ACRONYM = 4;

    static GazetteerName of(GazetteerEntry entry, Tokens spelling, boolean ambiguous) {
        Shape[] shapes = new Shape[spelling.size()];
        int count = 0;
        for (int i = 0; i < spelling.size(); i++) {
            if (!NameTrie.isHyphen(spelling, i)) {
                shapes[count++] = spelling.shape(i);
            }
        }
        return new GazetteerName(entry, Arrays.copyOf(shapes, count), ambiguous);
    }

    /** Whether the tokens of a match have the capitals of this name. */
    boolean isWrittenAt(Tokens tokens, int[] path) {
        for (int i = 0; i < shapes.length; i++) {
            if (!isWrittenAs(shapes[i], tokens, path[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isWrittenAs(Shape wanted, Tokens tokens, int token) {
        Shape shape = tokens.shape(token);
        int length = tokens.end(token) - tokens.start(token);
        if (wanted == Shape.CAPITALS) {
            return shape == Shape.CAPITALS && (!tokens.isInCapitalsLine(token) || length >= LONG_ACRONYM);
        }
        if (wanted == Shape.CAPITALISED && entry.type() != EntityType.MATERIAL) {
            return shape == Shape.CAPITALISED
                    || shape == Shape.CAPITALS && (tokens.isInCapitalsLine(token) || length >= LONG_ACRONYM);
        }
        return true;
    }
}
