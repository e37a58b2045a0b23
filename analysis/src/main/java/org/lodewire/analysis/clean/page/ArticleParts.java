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
