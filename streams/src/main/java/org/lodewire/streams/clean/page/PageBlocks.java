package org.lodewire.streams.clean.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.lodewire.streams.clean.line.Line;
import org.lodewire.streams.clean.line.PlainText;

/**
 * Turns a page into lines, in one walk without recursion, and remembers which element each line stands in. An element of
 * this kind is called a region. Belongs to one thread and one page.
 */
public final class PageBlocks implements NodeFilter {

    private static final int MAX_BLOCKS = 50_000;

    /** A block element of the page, with the lines it spans and what its name says against it. */
    public static final class Region {
        final Region parent;
        final ElementNames.Suspicion suspicion;
        final int start;
        int end;
        int prose;
        double score;
        /** The best scored of the regions directly in it. */
        Region heir;
        boolean convicted;
        boolean inArticle;
        /** Whether it stands in a region that is suspected for the same mark. */
        final boolean withinLike;
        private final Set<String> marks;

        private Region(Region parent, ElementNames.Suspicion suspicion, int start) {
            this.parent = parent;
            this.suspicion = suspicion;
            this.start = start;
            this.inArticle = parent != null && parent.inArticle;
            this.withinLike = suspicion != null && parent != null && parent.marks.contains(suspicion.mark());
            this.marks = parent == null ? Set.of() : suspicion == null || withinLike ? parent.marks : parent.marksWith(suspicion);
        }

        /** Marks are few, however deep a page is nested: the word list bounds them. */
        private Set<String> marksWith(ElementNames.Suspicion another) {
            Set<String> more = new HashSet<>(marks);
            more.add(another.mark());
            return more;
        }
    }

    /** A line and the innermost region it stands in. */
    public record Block(Line line, Region region) {
    }

    private final ElementNames names;
    private final List<Region> regions = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Region region;
    private int linkDepth;
    private int linkCharacters;
    private int breaks;
    private boolean heading;

    private PageBlocks(ElementNames names) {
        this.names = names;
        this.region = new Region(null, null, 0);
        regions.add(region);
    }

    public static PageBlocks of(Document page, ElementNames names) {
        PageBlocks found = new PageBlocks(names);
        NodeTraversor.filter(found, page.body());
        found.flush();
        found.region.end = found.blocks.size();
        return found;
    }

    /** Outer regions before inner ones. */
    List<Region> regions() {
        return regions;
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            if (names.isInvisible(element) || blocks.size() >= MAX_BLOCKS) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void add(String words) {
        if (!words.isBlank()) {
            if (breaks > 1) {
                flush();
            }
            breaks = 0;
        }
        text.append(words);
        linkCharacters += linkDepth > 0 ? words.length() : 0;
    }

    private void open(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            breaks++;
            text.append(' ');
        } else if (name.equals("a")) {
            linkDepth++;
        } else if (isCellOfText(element)) {
            text.append(endsCell() ? "" : " | ");
        } else if (opensRegion(element)) {
            flush();
            region = new Region(region, names.suspicion(element, region.inArticle), blocks.size());
            region.inArticle |= ElementNames.isArticle(element);
            regions.add(region);
            heading = isHeading(name);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                linkDepth--;
            } else if (!element.normalName().equals("br") && !isCellOfText(element) && opensRegion(element)) {
                flush();
                region.end = blocks.size();
                region = region.parent;
                heading = false;
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Inline elements whose name or class speaks against them count as well: bylines and badges are often spans. */
    private boolean opensRegion(Element element) {
        return element.isBlock() || element.normalName().equals("body") || names.splits(element);
    }

    /** Cells that hold only text belong to one line, their row. */
    private static boolean isCellOfText(Element element) {
        String name = element.normalName();
        if (!name.equals("td") && !name.equals("th")) {
            return false;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.isBlock()) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing stands in the row yet, or nothing since the last cell ended. */
    private boolean endsCell() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 || text.charAt(end - 1) == '|';
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void flush() {
        if (!text.isEmpty()) {
            int length = text.length();
            String line = PlainText.normalise(text.toString());
            if (!line.isEmpty()) {
                blocks.add(new Block(Line.of(line, heading, Math.min(1, (double) linkCharacters / length)), region));
            }
        }
        text.setLength(0);
        linkCharacters = 0;
        breaks = 0;
    }
}
