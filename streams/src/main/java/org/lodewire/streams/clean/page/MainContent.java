package org.lodewire.streams.clean.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.streams.clean.line.ArticleSpan;
import org.lodewire.streams.clean.line.Draft;
import org.lodewire.streams.clean.line.Line;
import org.lodewire.streams.clean.line.LineRules;
import org.lodewire.streams.clean.page.PageBlocks.Block;
import org.lodewire.streams.clean.page.PageBlocks.Region;

/**
 * Chooses the lines of a page that make up its main content: those of the region with the greatest sum of line scores,
 * without what stands in regions that call themselves something else. Stateless.
 */
public final class MainContent {

    /** What marks regions with more than this share of all running text marks the article, whatever it usually says. */
    private static final double TOO_MUCH_TO_DROP = 0.4;
    /** A part that holds this share of the score, and is more than a long paragraph, is what the whole is about. */
    private static final double MOST = 0.8;
    private static final int MIN_PROSE = 40;
    private static final int MIN_LINES = 3;

    private MainContent() {
    }

    /** All lines of the page; those that are not main content have their reason. */
    public static Draft choose(PageBlocks page, LineRules rules) {
        convict(page);
        List<Line> lines = new ArrayList<>(page.blocks().size());
        page.blocks().forEach(block -> lines.add(block.line()));
        String[] reasons = new String[lines.size()];
        for (int i = 0; i < reasons.length; i++) {
            Region region = page.blocks().get(i).region();
            reasons[i] = region.convicted ? reason(region) : rules.reason(lines.get(i));
            region.score += region.convicted ? 0 : score(lines.get(i), reasons[i]);
        }
        Region main = best(page);
        Draft draft = new Draft(lines);
        for (int i = 0; i < reasons.length; i++) {
            boolean inside = i >= main.start && i < main.end || page.blocks().get(i).region().convicted;
            String links = isLinkOnly(lines.get(i)) ? "links" : null;
            draft.remove(i, !inside ? "outside" : reasons[i] != null ? reasons[i] : links);
        }
        return draft;
    }

    private static boolean isLinkOnly(Line line) {
        return line.linked() > 0.9 && line.words() < 25 && !line.heading() && !line.prose();
    }

    /** Suspicion is enough, unless what arouses it stands on regions that hold a good part of all running text. */
    private static void convict(PageBlocks page) {
        for (Block block : page.blocks()) {
            block.region().prose += block.line().prose() && block.line().linked() < 0.5 ? block.line().words() : 0;
        }
        for (int i = page.regions().size() - 1; i > 0; i--) {
            page.regions().get(i).parent.prose += page.regions().get(i).prose;
        }
        int all = page.regions().get(0).prose;
        Map<String, Integer> proseByMark = new HashMap<>();
        for (Region region : page.regions()) {
            if (region.suspicion != null && !region.withinLike) {
                proseByMark.merge(region.suspicion.mark(), region.prose, Integer::sum);
            }
        }
        for (Region region : page.regions()) {
            boolean suspect = region.suspicion != null && region.prose <= TOO_MUCH_TO_DROP * all
                    && (!region.suspicion.weak() || proseByMark.getOrDefault(region.suspicion.mark(), 0) <= TOO_MUCH_TO_DROP * all);
            region.convicted = suspect || region.parent != null && region.parent.convicted;
        }
    }

    private static String reason(Region region) {
        Region outermost = region;
        for (Region at = region; at != null && at.convicted; at = at.parent) {
            outermost = at;
        }
        return outermost.suspicion == null ? "outside" : outermost.suspicion.reason();
    }

    /**
     * The region with the highest score, made narrower while one region in it holds most of that score. The whole page if
     * nothing scores above zero.
     */
    private static Region best(PageBlocks page) {
        for (int i = page.regions().size() - 1; i > 0; i--) {
            Region region = page.regions().get(i);
            Region parent = region.parent;
            parent.score += region.score;
            boolean candidate = region.prose >= MIN_PROSE && region.end - region.start >= MIN_LINES;
            if (candidate && (parent.heir == null || region.score > parent.heir.score)) {
                parent.heir = region;
            }
        }
        Region best = page.regions().get(0);
        for (Region region : page.regions()) {
            best = region.score > best.score ? region : best;
        }
        while (best.heir != null && best.heir.score >= MOST * best.score) {
            best = best.heir;
        }
        return best;
    }

    /** Short lines without links, such as headings and list items, say nothing either way inside a page. */
    private static double score(Line line, String reason) {
        boolean neutral = line.heading() ? line.linked() < 0.5 : reason == null && line.linked() < 0.3 && !line.prose();
        return neutral ? 0 : ArticleSpan.score(line, reason);
    }
}
