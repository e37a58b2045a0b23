package org.lodewire.analysis.clean.trim;

import java.util.BitSet;
import java.util.Set;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineFolding;
import org.lodewire.analysis.clean.word.WordIndex;
import org.lodewire.analysis.clean.word.WordKind;

/** A title, prepared for comparison with many lines. Immutable. */
final class Title {

    /** Titles of fewer words are compared as a whole only. */
    private static final int MIN_WORDS = 4;

    private static final int MAX_LENGTH = 400;
    private static final double MIN_SIMILARITY = 0.85;
    private static final double MIN_SHARED = 0.34;

    private final int length;
    private final String bare;
    private final WordIndex words;

    Title(String text) {
        boolean comparable = text.length() <= MAX_LENGTH;
        length = text.length();
        bare = comparable ? LineFolding.bare(text) : "";
        words = new WordIndex(WordKind.OF_CONTENT, comparable ? WordKind.OF_CONTENT.words(text) : Set.of());
    }

    /** Returns whether a line is a copy of the title, punctuation aside, or has nearly the same words, such as a site's name more. */
    boolean isCopy(Line line) {
        int lineLength = line.text().length();
        if (length > MAX_LENGTH || lineLength > 2 * length + 8 || length > 2 * lineLength + 8) {
            return false;
        }
        return LineFolding.matches(line.text(), bare) || hasSameWords(line);
    }

    /** Returns whether a heading may be another wording of the title: it shares a third of the words. */
    boolean isSimilar(Line heading) {
        if (words.size() < MIN_WORDS || heading.text().length() > MAX_LENGTH) {
            return false;
        }
        BitSet found = new BitSet(words.size());
        words.scan(heading.text(), 0, heading.text().length(), found::set);
        return found.cardinality() >= MIN_SHARED * words.size();
    }

    private boolean hasSameWords(Line line) {
        if (words.size() < MIN_WORDS) {
            return false;
        }
        BitSet found = new BitSet(words.size());
        words.scan(line.text(), 0, line.text().length(), found::set);
        int shared = found.cardinality();
        if (shared < MIN_SIMILARITY * words.size()) {
            return false;
        }
        int lineWords = WordKind.OF_CONTENT.words(line.text()).size();
        return lineWords >= MIN_WORDS && shared >= MIN_SIMILARITY * (words.size() + lineWords - shared);
    }
}
