package org.lodewire.analysis.clean.page;

import static org.lodewire.analysis.clean.page.BlockFeature.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.feature.LineFeature;
import org.lodewire.analysis.clean.model.FeatureTable;
import org.lodewire.analysis.clean.word.WordWeights;

/** Computes the features of the lines of one page. Not thread-safe. */
final class BlockFeatures {

    private static final int FIRST = LineFeature.values().length;
    private static final int FAR = 50;

    private final FeatureTable table;
    private final PageBlocks page;

    private BlockFeatures(FeatureTable table, PageBlocks page) {
        this.table = table;
        this.page = page;
    }

    /** Returns the names of all columns of a page's table, those of {@link LineFeature} first. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (LineFeature feature : LineFeature.values()) {
            names.add(feature.name());
        }
        for (BlockFeature feature : BlockFeature.values()) {
            names.add(feature.name());
        }
        return names;
    }

    /**
     * Fills the columns after those of {@link LineFeature}.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     * @param names   weights of the words in the names of elements
     */
    static void fill(FeatureTable table, PageBlocks page, @Nullable String[] reasons, WordWeights names) {
        // Outer regions come before inner ones.
        page.regions().forEach(region -> weigh(region, names));
        ContentCandidate.measure(page.regions(), page.blocks(), reasons);
        new BlockFeatures(table, page).fill();
    }

    private static void weigh(Region region, WordWeights names) {
        float least = 0;
        float most = 0;
        for (int word : region.names.words()) {
            float weight = names.weight(word);
            least = Math.min(least, weight);
            most = Math.max(most, weight);
        }
        Region parent = region.parent;
        region.ownLeast = least;
        region.ownMost = most;
        region.leastAround = parent == null ? least : Math.min(least, parent.leastAround);
        region.mostAround = parent == null ? most : Math.max(most, parent.mostAround);
        region.sumAround = least + most + (parent == null ? 0 : 0.8f * parent.sumAround);
    }

    private void fill() {
        ContentCandidate density = ContentCandidate.ofDensity(page.regions());
        ContentCandidate readability = ContentCandidate.ofReadability(page.regions());
        ContentCandidate structure = ContentCandidate.ofStructure(page.regions());
        Map<Integer, Kind> kinds = kinds(density.region());
        List<Block> blocks = page.blocks();
        int h1 = -FAR;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            element(i, block);
            names(i, block.region());
            int votes = vote(i, BY_DENSITY, density)
                    + vote(i, BY_READABILITY, readability)
                    + vote(i, BY_STRUCTURE, structure);
            set(VOTES, i, votes);
            candidate(i, density, DENSITY_START, DENSITY_END, DENSITY_PROSE);
            candidate(i, readability, READABILITY_START, READABILITY_END, READABILITY_PROSE);
            candidate(i, structure, STRUCTURE_START, STRUCTURE_END, STRUCTURE_PROSE);
            set(STRUCTURE_SAID, i, structure.region().names.article());
            set(CHILD_OF_READABLE, i, block.region().parent == readability.region() ? 1 : 0);
            around(i, block.region());
            Objects.requireNonNull(kinds.get(block.region().kind)).fill(i);
            adjacent(i, block.region());
            set(SINCE_H1, i, Math.min(FAR, i - h1));
            h1 = block.region().tag.equals("h1") ? i : h1;
        }
    }

    private void set(BlockFeature feature, int row, double value) {
        table.column(FIRST + feature.ordinal())[row] = (float) value;
    }

    private void element(int i, Block block) {
        Region region = block.region();
        BlockFeature tag = switch (region.tag) {
            case "p" -> PARAGRAPH;
            case "li" -> ITEM;
            case "div", "section", "article", "main", "body" -> DIV;
            case "tr", "td", "th", "dt", "dd" -> ROW;
            case "blockquote" -> QUOTE;
            case "pre", "code" -> CODE;
            default -> null;
        };
        if (tag != null) {
            set(tag, i, 1);
        }
        set(HEADING_LEVEL, i, block.line().heading() && region.tag.length() == 2 ? region.tag.charAt(1) - '0' : 0);
        set(EMPHASISED, i, block.emphasised());
        set(DEPTH, i, region.depth);
        set(WITHIN_QUOTE, i, region.within & Region.QUOTE);
        set(WITHIN_LIST, i, region.within & Region.LIST);
        set(WITHIN_TABLE, i, region.within & Region.TABLE);
        set(WITHIN_CODE, i, region.within & Region.CODE);
        set(HANDLES, i, count(block.line().text(), '@') + count(block.line().text(), '#'));
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
            count++;
        }
        return count;
    }

    private void names(int i, Region region) {
        for (int bits = region.families; bits != 0; bits &= bits - 1) {
            table.column(FIRST + IN_COMMENTS.ordinal() + Integer.numberOfTrailingZeros(bits))[i] = 1;
        }
        set(NAME_LEAST, i, region.ownLeast);
        set(NAME_MOST, i, region.ownMost);
        set(PARENT_NAME_LEAST, i, region.parent == null ? 0 : region.parent.ownLeast);
        set(PARENT_NAME_MOST, i, region.parent == null ? 0 : region.parent.ownMost);
        set(NAMES_LEAST, i, region.leastAround);
        set(NAMES_MOST, i, region.mostAround);
        set(NAMES_SUM, i, region.sumAround);
        set(FAMILIES, i, Integer.bitCount(region.families));
        set(OWN_FAMILIES, i, Integer.bitCount(region.names.families()));
        double all = Math.max(1, page.regions().get(0).prose);
        Region suspect = region.suspect;
        set(SUSPECT_PROSE, i, suspect == null ? -1 : suspect.prose / all);
        set(SUSPECT_WORDS, i, suspect == null ? -1 : suspect.words);
        set(SUSPECT_DISTANCE, i, suspect == null ? -1 : region.depth - suspect.depth);
        set(ARTICLE, i, region.article);
        Region body = region.body;
        set(BODY_PROSE, i, body == null ? -1 : body.prose / all);
        set(BODY_DISTANCE, i, body == null ? -1 : region.depth - body.depth);
        set(BODY_OUTSIDE_SUSPECT, i, body == null ? -1 : suspect == null || body.depth > suspect.depth ? 1 : 0);
    }

    private int vote(int i, BlockFeature feature, ContentCandidate candidate) {
        int vote = candidate.region().contains(i) ? 1 : 0;
        set(feature, i, vote);
        return vote;
    }

    private void candidate(
            int i, ContentCandidate candidate, BlockFeature start, BlockFeature end, BlockFeature prose) {
        Region region = candidate.region();
        set(start, i, Math.max(-FAR, Math.min(FAR, i - region.start)));
        set(end, i, Math.max(-FAR, Math.min(FAR, region.end - i)));
        set(prose, i, region.prose / (double) Math.max(1, page.regions().get(0).prose));
    }

    private void around(int i, Region region) {
        set(REGION_LINES, i, region.lines);
        set(REGION_WORDS, i, region.words);
        Region root = page.regions().get(0);
        Region parent = region.parent == null ? root : region.parent;
        Region grand = parent.parent == null ? root : parent.parent;
        Region great = grand.parent == null ? root : grand.parent;
        double all = Math.max(1, root.prose);
        set(PARENT_LINES, i, parent.lines);
        set(PARENT_WORDS, i, parent.words);
        set(PARENT_LINKED, i, share(parent.linkedWords, parent.words));
        set(PARENT_PROSE, i, share(parent.prose, parent.words));
        set(PARENT_PAGE_PROSE, i, parent.prose / all);
        set(GRAND_LINES, i, grand.lines);
        set(GRAND_WORDS, i, grand.words);
        set(GRAND_LINKED, i, share(grand.linkedWords, grand.words));
        set(GRAND_PROSE, i, share(grand.prose, grand.words));
        set(GRAND_PAGE_PROSE, i, grand.prose / all);
        set(GREAT_LINKED, i, share(great.linkedWords, great.words));
        set(GREAT_PROSE, i, share(great.prose, great.words));
        set(GREAT_PAGE_PROSE, i, great.prose / all);
    }

    private static double share(int part, int whole) {
        return (double) part / Math.max(1, whole);
    }

    private void adjacent(int i, Region region) {
        Region before = i == 0 ? null : page.blocks().get(i - 1).region();
        Region after =
                i + 1 == page.blocks().size() ? null : page.blocks().get(i + 1).region();
        set(SAME_KIND_BEFORE, i, before != null && before.kind == region.kind ? 1 : 0);
        set(SAME_KIND_AFTER, i, after != null && after.kind == region.kind ? 1 : 0);
        set(SAME_PARENT_BEFORE, i, before != null && before.parent == region.parent ? 1 : 0);
        set(SAME_PARENT_AFTER, i, after != null && after.parent == region.parent ? 1 : 0);
        set(DEPTH_BEFORE, i, before == null ? 0 : before.depth - region.depth);
        set(DEPTH_AFTER, i, after == null ? 0 : after.depth - region.depth);
    }

    /** Sums over all lines of a page in elements of one kind, such as the paragraphs of an article, or teasers. */
    private final class Kind {
        private int lines;
        private int words;
        private double linked;
        private int prose;
        private int inDensity;

        void add(Line line, boolean inside) {
            lines++;
            words += line.words();
            linked += line.linked();
            prose += line.prose() ? 1 : 0;
            inDensity += inside ? 1 : 0;
        }

        void fill(int i) {
            set(KIND_LINES, i, lines);
            set(KIND_WORDS, i, (double) words / lines);
            set(KIND_LINKED, i, linked / lines);
            set(KIND_PROSE, i, (double) prose / lines);
            set(KIND_IN_DENSITY, i, (double) inDensity / lines);
        }
    }

    private Map<Integer, Kind> kinds(Region density) {
        Map<Integer, Kind> kinds = new HashMap<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            kinds.computeIfAbsent(block.region().kind, any -> new Kind()).add(block.line(), density.contains(i));
        }
        return kinds;
    }
}
