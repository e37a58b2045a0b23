package org.lodewire.training.clean;

import java.util.List;
import java.util.Map;
import org.lodewire.streams.clean.line.Line;
import org.lodewire.streams.clean.page.PageBlocks;

/**
 * A document whose true text is known.
 *
 * @param set    which set it is from
 * @param group  documents of one group, a site, are never trained on and tested on at once
 * @param variant whether it was made from another document, for what no set holds: it casts no votes on words
 * @param page   the page; null for plain text
 * @param reasons what the rules say of each line
 * @param words  the words of each line
 * @param shares share of each line's words that is in the true text, minus one for a line without words
 * @param truth  the true text's shingles
 */
record Sample(String set, String id, String group, boolean variant, String title, String url, PageBlocks page, List<Line> lines, String[] reasons,
              List<List<String>> words, float[] shares, Map<List<String>, Integer> truth, int truthWords) {

    /** Whether a line is part of the true text. */
    boolean kept(int line) {
        return shares[line] >= 0.6;
    }
}
