package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.clean.document.ArticlePart;

/** Finds the parts of a page that its markup presents as articles. Stateless. */
final class ArticleParts {

    private static final int MAX_PARTS = 200;
    /** A heading may follow a kicker, a date or a picture's credit. */
    private static final int MAX_LINES_BEFORE_HEADING = 3;

    private static final int MAX_LEVEL = 4;
    /** Further headings are those of sections. */
    private static final int MAX_HEADED = 2;

    private static final int MAX_LINES = 500;

    private ArticleParts() {}

    /** Returns the parts in page order, outer ones before inner ones. */
    static List<ArticlePart> of(List<Region> regions, List<Block> blocks) {
        List<ArticlePart> parts = new ArrayList<>();
        for (Region region : regions) {
            boolean whole = region.names.isWhole();
            boolean named = region.names.article() >= 2 && !ElementRoles.isHeading(region.tag);
            if ((whole || named) && region.end - region.start > 1 && parts.size() < MAX_PARTS) {
                int heading = heading(region, blocks);
                int level = heading < 0 ? 0 : level(blocks.get(heading).region());
                parts.add(new ArticlePart(region.start, region.end, heading, level, whole, region.names.kind()));
            }
        }
        return parts;
    }

    /** Returns the parts from each heading of the first two levels to before the next of its level or above. */
    static List<ArticlePart> headed(List<Block> blocks) {
        List<ArticlePart> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size() && parts.size() < MAX_PARTS; i++) {
            int level = blocks.get(i).line().heading() ? level(blocks.get(i).region()) : MAX_LEVEL;
            if (level <= MAX_HEADED) {
                int end = i + 1;
                while (end < blocks.size() && !isHeading(blocks.get(end), level) && end < i + MAX_LINES) {
                    end++;
                }
                parts.add(new ArticlePart(i, end, i, level, false, level));
            }
        }
        return parts;
    }

    private static boolean isHeading(Block block, int level) {
        return block.line().heading() && level(block.region()) <= level;
    }

    private static int heading(Region region, List<Block> blocks) {
        int end = Math.min(region.end, region.start + MAX_LINES_BEFORE_HEADING + 1);
        for (int i = region.start; i < end; i++) {
            Block block = blocks.get(i);
            if (block.line().heading() && level(block.region()) <= MAX_LEVEL) {
                return i;
            }
            if (block.line().prose()) {
                return -1;
            }
        }
        return -1;
    }

    private static int level(Region heading) {
        return ElementRoles.isHeading(heading.tag) ? heading.tag.charAt(1) - '0' : MAX_LEVEL;
    }
}
