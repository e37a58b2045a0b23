package org.lodewire.training.clean;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.page.PageBlocks;
import org.lodewire.analysis.clean.rule.LineReasons;
import org.lodewire.training.score.Shingles;

/**
 * A document whose true text is known. Not thread-safe, since its page is not.
 *
 * @param set     name of its set
 * @param id      its id within the set
 * @param site    documents of one site are never in both the training and the evaluation samples
 * @param variant whether it was derived from another document; variants cast no votes on words
 * @param title   null if unknown
 * @param url     null if unknown
 * @param page    the page; null for plain text
 * @param lines   of the page or text
 * @param reasons what the rules state about the lines
 * @param words   the words of each line
 * @param shares  share of each line's words that belong to the true text, 0 to 1; -1 for a line without words
 * @param truth   the true text
 */
public record Sample(
        String set,
        String id,
        String site,
        boolean variant,
        @Nullable String title,
        @Nullable String url,
        @Nullable PageBlocks page,
        List<Line> lines,
        LineReasons reasons,
        List<List<String>> words,
        float[] shares,
        Shingles truth) {

    /** Share of the words of an article's line that belong to the true text: a label may be joined to a paragraph. */
    private static final double MIN_SHARE = 0.6;

    /** Returns whether a line is part of the true text. */
    boolean kept(int line) {
        return shares[line] >= MIN_SHARE;
    }

    /** Returns whether a line has words and thus a label. */
    boolean hasWords(int line) {
        return shares[line] >= 0;
    }

    /** Returns how many words of the lines belong to the true text. */
    double trueWords() {
        double found = 0;
        for (int line = 0; line < shares.length; line++) {
            found += Math.max(0, shares[line]) * words.get(line).size();
        }
        return found;
    }
}
