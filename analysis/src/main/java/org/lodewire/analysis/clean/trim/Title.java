package org.lodewire.analysis.clean.trim;

import java.util.BitSet;
import java.util.Set;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineFolding;
import org.lodewire.analysis.clean.word.WordIndex;
import org.lodewire.analysis.clean.word.WordKind;

/** A title made ready to be compared with many lines. Immutable. */
final class Title {

    /** Fewer words than this are only compared as a whole. */
    private static final int MIN_WORDS = 4;

    private static final int LONGEST = 400;
    private static final double ALIKE = 0.85;

    private final int length;
    private final String bare;
    private final WordIndex words;

    Title(String text) {
        boolean comparable = text.length() <= LONGEST;
        length = text.length();
        bare = comparable ? LineFolding.bare(text) : "";
        words = new WordIndex(WordKind.OF_CONTENT, comparable ? WordKind.OF_CONTENT.words(text) : Set.of());
    }

    /** Whether a line says what the title says: nearly the same words, or the title with a site's name behind it. */
    boolean isCopy(Line line) {
        int other = line.text().length();
        if (length > LONGEST || other > 2 * length + 8 || length > 2 * other + 8) {
            return false;
        }
        return LineFolding.matches(line.text(), bare) || hasSameWords(line);
    }

    private boolean hasSameWords(Line line) {
        if (words.size() < MIN_WORDS) {
            return false;
        }
        BitSet found = new BitSet(words.size());
        words.scan(line.text(), 0, line.text().length(), found::set);
        int shared = found.cardinality();
        if (shared < ALIKE * words.size()) {
            return false;
        }
        int others = WordKind.OF_CONTENT.words(line.text()).size();
        return others >= MIN_WORDS && shared >= ALIKE * (words.size() + others - shared);
    }
}
