package org.lodewire.analysis.clean.page;

import java.util.List;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.feature.ArticleSpan;

/** Where one way of looking at a page finds its article: the region, never null. */
record ContentCandidate(Region region) {

    private static final int MIN_PROSE = 40;
    private static final int MIN_LINES = 3;
    /** A part that holds this share of the score, and is more than a long paragraph, is what the whole is about. */
    private static final double MOST = 0.8;

    /**
     * By density: the region with the greatest sum of line scores, running text counting for it, labels and links against
     * it, made narrower while one region in it holds most of that score.
     */
    static ContentCandidate ofDensity(List<Region> regions) {
        Region best = regions.get(0);
        for (Region region : regions) {
            best = region.score > best.score ? region : best;
        }
        while (best.heir != null && best.heir.score >= MOST * best.score) {
            best = best.heir;
        }
        return new ContentCandidate(best);
    }

    /** By Readability's scoring: paragraphs vote for what holds them, names and links speak against it. */
    static ContentCandidate ofReadability(List<Region> regions) {
        Region best = regions.get(0);
        double most = 0;
        for (Region region : regions) {
            double weight = region.readability
                    + (region.names.article() > 0 ? 25 : 0)
                    - (region.names.families() != 0 ? 25 : 0);
            double score = weight * (1 - (double) region.linkedWords / Math.max(1, region.words));
            if (score > most) {
                most = score;
                best = region;
            }
        }
        return new ContentCandidate(best);
    }

    /** By structure: of what calls itself an article most strongly, the region with the most running text. */
    static ContentCandidate ofStructure(List<Region> regions) {
        Region best = regions.get(0);
        int least = Math.max(MIN_PROSE, best.prose / 5);
        for (Region region : regions) {
            boolean trusted = region.suspect == null && region.prose >= least;
            int said = region.names.article();
            if (trusted
                    && (said > best.names.article()
                            || said == best.names.article() && said > 0 && region.prose > best.prose)) {
                best = region;
            }
        }
        return new ContentCandidate(best);
    }

    /** Sums up, from the lines outwards, what the views go by. */
    static void measure(List<Region> regions, List<Block> blocks, String[] reasons) {
        regions.forEach(Region::forget);
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
            region.parent.words += region.words;
            region.parent.linkedWords += region.linkedWords;
            region.parent.prose += region.prose;
            region.parent.lines += region.lines;
            region.parent.score += region.score;
            boolean candidate = region.prose >= MIN_PROSE && region.lines >= MIN_LINES;
            if (candidate && (region.parent.heir == null || region.score > region.parent.heir.score)) {
                region.parent.heir = region;
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

    /** Short lines without links, such as headings and list items, say nothing either way inside a page. */
    private static double score(Line line, String reason) {
        boolean neutral = line.heading() ? line.linked() < 0.5 : reason == null && line.linked() < 0.3 && !line.prose();
        return neutral ? 0 : ArticleSpan.score(line, reason);
    }
}
