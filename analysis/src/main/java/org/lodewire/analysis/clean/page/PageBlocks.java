package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.ArticlePart;
import org.lodewire.analysis.clean.document.DocumentLines;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.page.Region.Names;
import org.lodewire.analysis.clean.word.Fnv1aHash;

/**
 * Splits a page into lines, in one traversal without recursion, and records the block element around each line, its region.
 * Not thread-safe.
 */
public final class PageBlocks implements NodeFilter {

    private static final int MAX_BLOCKS = 20_000;
    private static final int MAX_LEVELS = 60;

    private final ElementNameCache names;
    private final List<Region> regions = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final LineText line = new LineText();
    private Region region;
    private boolean heading;

    private PageBlocks(ElementNames names) {
        this.names = new ElementNameCache(names);
        this.region = new Region(null, "body", new Names(0, 0, 0, new int[0], "", false, false), 0);
        regions.add(region);
    }

    /** Splits a page into lines. */
    public static PageBlocks of(PageElements page, ElementNames names) {
        StyleSheets.apply(page);
        PageBlocks blocks = new PageBlocks(names);
        NodeTraversor.filter(blocks, page.page().body());
        blocks.flush();
        blocks.region.end = blocks.blocks.size();
        return blocks;
    }

    /** Returns all regions, outer ones before inner ones. */
    List<Region> regions() {
        return regions;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns the lines in reading order. */
    public List<Line> lines() {
        return blocks.stream().map(Block::line).toList();
    }

    /** Returns the distinct hashes of the words in the names of the elements around a line; for training. */
    public Set<Integer> namesAround(int line) {
        Set<Integer> words = new HashSet<>();
        int levels = 0;
        for (Region each = blocks.get(line).region();
                each != null && levels < MAX_LEVELS;
                each = each.parent, levels++) {
            for (int word : each.names.words()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Adds the words in the names of all elements by their hash; for training. */
    public void spell(Map<Integer, String> spelling) {
        regions.forEach(each -> spelling.putIfAbsent(Fnv1aHash.hash(each.tag), each.tag));
        names.all()
                .forEach(each -> ElementNames.words(each.text())
                        .forEach(word -> spelling.putIfAbsent(Fnv1aHash.hash(word), word)));
    }

    /** Returns the family of the page part around each line; null elements for lines in none. */
    public @Nullable String[] families() {
        @Nullable String[] families = new String[blocks.size()];
        for (int i = 0; i < families.length; i++) {
            Region suspect = blocks.get(i).region().suspect;
            Family family = suspect == null ? null : Family.first(suspect.names.families());
            families[i] = family == null ? null : family.reason();
        }
        return families;
    }

    /** Returns the parts that the markup presents as articles, outer ones before inner ones. */
    public List<ArticlePart> articles() {
        return ArticleParts.of(regions, blocks);
    }

    /** Returns the parts that begin with a main heading, up to the next one, in page order. */
    public List<ArticlePart> headed() {
        return ArticleParts.headed(blocks);
    }

    /**
     * Restores tables of the article, removes the lines that no reader sees, and writes the entries of lists one below the other.
     *
     * @param reasons why each line is boilerplate according to the rules; null elements for other lines
     */
    public void finish(DocumentLines document, @Nullable String[] reasons) {
        ContentTables.restore(document, reasons, regions, blocks);
        HiddenText.of(blocks, reasons).stream().forEach(i -> document.remove(i, Family.HIDDEN.reason()));
        for (int i = 0; i < blocks.size(); i++) {
            String entries = blocks.get(i).entries();
            if (entries != null) {
                document.rewrite(i, entries);
            }
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            Element markup = EscapedMarkup.of(words);
            if (markup == null) {
                add(words.getWholeText());
            } else {
                markup.childNodes().forEach(child -> NodeTraversor.filter(this, child));
            }
        } else if (node instanceof Element element) {
            if (ElementRoles.isWithoutText(element)
                    || ElementRoles.isHiddenInline(element)
                    || blocks.size() >= MAX_BLOCKS) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void add(String words) {
        boolean container = ElementRoles.isContainer(region.tag);
        int start = 0;
        boolean paragraphs = (region.within & Region.CODE) != 0 && LineText.isProse(words);
        for (int end = paragraphs ? blankLine(words, 0) : -1; end >= 0; end = blankLine(words, end + 1)) {
            piece(words.substring(start, end), true);
            flush();
            start = end;
        }
        piece(start == 0 ? words : words.substring(start), container);
    }

    private void piece(String words, boolean container) {
        if (line.endsBefore(words, container)) {
            flush();
        }
        line.append(words);
    }

    /** Returns the index of the second line feed of the next blank line; -1 if there is none. */
    private static int blankLine(String text, int from) {
        for (int feed = text.indexOf('\n', from); feed >= 0; ) {
            int next = feed + 1;
            while (next < text.length()
                    && (text.charAt(next) == ' ' || text.charAt(next) == '\t' || text.charAt(next) == '\r')) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '\n') {
                return next;
            }
            feed = text.indexOf('\n', next);
        }
        return -1;
    }

    private void open(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> line.lineBreak();
            case "a" -> line.link(ElementRoles.isLink(element) ? 1 : 0, true);
            case "b", "strong", "em", "i" -> line.bold(1);
            default -> {
                if (ElementRoles.isCellOfText(element, name)) {
                    line.cell();
                } else if (ElementRoles.opensRegion(element, name)) {
                    flush();
                    region = new Region(region, name, names.of(element), blocks.size());
                    regions.add(region);
                    heading = ElementRoles.isHeading(name);
                } else if (ElementRoles.isPiece(name)) {
                    line.pieceStart(name.indexOf('-') > 0);
                } else {
                    line.tag(ElementRoles.isLiteral(name));
                }
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            switch (name) {
                case "br" -> {}
                case "a" -> line.link(ElementRoles.isLink(element) ? -1 : 0, false);
                case "b", "strong", "em", "i" -> line.bold(-1);
                default -> {
                    if (ElementRoles.isCellOfText(element, name)) {
                        line.tag(false);
                    } else if (ElementRoles.opensRegion(element, name)) {
                        flush();
                        region.end = blocks.size();
                        // Not null: the region of an element has that of an enclosing element around it.
                        region = Objects.requireNonNull(region.parent);
                        heading = false;
                    } else if (ElementRoles.isPiece(name)) {
                        line.pieceEnd();
                    } else {
                        line.tag(false);
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void flush() {
        Block block = line.take(region, heading);
        if (block != null) {
            blocks.add(block);
        }
    }
}
