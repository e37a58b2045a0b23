package org.lodewire.training.clean;

import java.util.List;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.page.PageBlocks;
import org.lodewire.training.score.Shingles;

/**
 * A document whose true text is known. For one thread, as its page is.
 *
 * @param set     which set it is from
 * @param id      its name in the set
 * @param site    documents of one site are never trained on and tested on at once
 * @param variant whether it was made from another document, for what no set holds: it casts no votes on words
 * @param title   null if unknown
 * @param url     null if unknown
 * @param page    the page; null for plain text
 * @param lines   of the page or text
 * @param reasons what the rules say of each line, null where nothing
 * @param words   the words of each line
 * @param shares  share of each line's words that is in the true text, 0 to 1; minus one for a line without words
 * @param truth   the true text
 */
public record Sample(
        String set,
        String id,
        String site,
        boolean variant,
        String title,
        String url,
        PageBlocks page,
        List<Line> lines,
        String[] reasons,
        List<List<String>> words,
        float[] shares,
        Shingles truth) {

    /** A line is of the article if so much of it is: an article's paragraph may have a label glued to it. */
    private static final double MOST = 0.6;

    /** Whether a line is part of the true text. */
    boolean kept(int line) {
        return shares[line] >= MOST;
    }

    /** Whether a line has words, so that it can be said whether it is part of the true text. */
    boolean hasWords(int line) {
        return shares[line] >= 0;
    }
}
