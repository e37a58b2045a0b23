package org.lodewire.analysis.clean.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.feature.ArticleSpan;

/**
 * The region that one heuristic selects as the content of a page.
 *
 * @param region the region, never null
 */
record ContentCandidate(Region region) {

    private static final int MIN_PROSE = 40;
    private static final int MIN_LINES = 3;
    /** A child with this share of its parent's score is a better candidate, unless it is only a long paragraph. */
    private static final double MIN_CHILD_SHARE = 0.8;

    /**
     * Selects by density: the region with the greatest sum of line scores, to which running text adds and from which labels
     * and links subtract, narrowed down while one child has most of that score.
     */
    static ContentCandidate ofDensity(List<Region> regions) {
        Region best = regions.get(0);
        for (Region region : regions) {
            best = region.score > best.score ? region : best;
        }
        while (best.bestChild != null && best.bestChild.score >= MIN_CHILD_SHARE * best.score) {
            best = best.bestChild;
        }
        return new ContentCandidate(best);
    }

    /** Selects by the scoring of Readability: paragraphs add to the score of their parents, some names and links subtract. */
    static ContentCandidate ofReadability(List<Region> regions) {
        Region best = regions.get(0);
        double bestScore = 0;
        for (Region region : regions) {
            double weight = region.readability
                    + (region.names.article() > 0 ? 25 : 0)
                    - (region.names.families() != 0 ? 25 : 0);
            double score = weight * (1 - (double) region.linkedWords / Math.max(1, region.words));
            if (score > bestScore) {
                bestScore = score;
                best = region;
            }
        }
        return new ContentCandidate(best);
    }

    /** Selects by structure: of the regions whose names indicate an article most strongly, that with the most running text. */
    static ContentCandidate ofStructure(List<Region> regions) {
        Region best = regions.get(0);
        int minProse = Math.max(MIN_PROSE, best.prose / 5);
        for (Region region : regions) {
            boolean eligible = region.suspect == null && region.prose >= minProse;
            int strength = region.names.article();
            if (eligible
                    && (strength > best.names.article()
                            || strength == best.names.article() && strength > 0 && region.prose > best.prose)) {
                best = region;
            }
        }
        return new ContentCandidate(best);
    }

    /**
     * Computes the sums of all regions that the candidates are selected by.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     */
    static void measure(List<Region> regions, List<Block> blocks, @Nullable String[] reasons) {
        regions.forEach(Region::reset);
        for (int i = 0; i < blocks.size(); i++) {
            Line line = blocks.get(i).line();
            Region region = blocks.get(i).region();
            region.words += line.words();
            region.linkedWords += (int) Math.round(line.linked() * line.words());
            boolean prose = line.prose() && line.linked() < 0.5 && reasons[i] == null;
            region.prose += prose ? line.words() : 0;
            region.lines++;
            region.score += region.suspect == null ? score(line, reasons[i]) : 0;
            if (line.text().length() >= 25 && region.parent != null) {
                double vote = 1 + commas(line.text()) + Math.min(line.text().length() / 100, 3);
                region.parent.readability += vote;
                if (region.parent.parent != null) {
                    region.parent.parent.readability += vote / 2;
                }
            }
        }
        for (int i = regions.size() - 1; i > 0; i--) {
            Region region = regions.get(i);
            // Not null: only the first region has no parent.
            Region parent = Objects.requireNonNull(region.parent);
            parent.words += region.words;
            parent.linkedWords += region.linkedWords;
            parent.prose += region.prose;
            parent.lines += region.lines;
            parent.score += region.score;
            boolean eligible = region.prose >= MIN_PROSE && region.lines >= MIN_LINES;
            if (eligible && (parent.bestChild == null || region.score > parent.bestChild.score)) {
                parent.bestChild = region;
            }
        }
    }

    private static int commas(String text) {
        int commas = 0;
        for (int i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) {
            commas++;
        }
        return commas;
    }

    /** Returns the score of a line; 0 for short lines without links, such as headings and list items. */
    private static double score(Line line, String reason) {
        boolean neutral = line.heading() ? line.linked() < 0.5 : reason == null && line.linked() < 0.3 && !line.prose();
        return neutral ? 0 : ArticleSpan.score(line, reason);
    }
}
