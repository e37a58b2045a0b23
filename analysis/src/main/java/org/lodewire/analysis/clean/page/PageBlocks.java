package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;
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
    private final StringBuilder text = new StringBuilder();
    private Region region;
    private int linkDepth;
    private int linkCharacters;
    private int boldDepth;
    private int boldCharacters;
    private int breaks;
    private boolean heading;

    private PageBlocks(ElementNames names) {
        this.names = new ElementNameCache(names);
        this.region = new Region(null, "body", new Names(0, 0, 0, new int[0], ""), 0);
        regions.add(region);
    }

    /** Splits a page into lines. */
    public static PageBlocks of(Document page, ElementNames names) {
        PageBlocks blocks = new PageBlocks(names);
        NodeTraversor.filter(blocks, page.body());
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

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            if (ElementNames.isWithoutText(element) || isHiddenInline(element) || blocks.size() >= MAX_BLOCKS) {
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
        boldCharacters += boldDepth > 0 ? words.length() : 0;
    }

    private void open(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> {
                breaks++;
                text.append(' ');
            }
            case "a" -> linkDepth++;
            case "b", "strong", "em", "i" -> boldDepth++;
            default -> {
                if (isCellOfText(element, name)) {
                    text.append(endsCell() ? "" : " | ");
                } else if (opensRegion(element, name)) {
                    flush();
                    region = new Region(region, name, names.of(element), blocks.size());
                    regions.add(region);
                    heading = isHeading(name);
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
                case "a" -> linkDepth--;
                case "b", "strong", "em", "i" -> boldDepth--;
                default -> {
                    if (!isCellOfText(element, name) && opensRegion(element, name)) {
                        flush();
                        region.end = blocks.size();
                        // Not null: the region of an element has that of an enclosing element around it.
                        region = Objects.requireNonNull(region.parent);
                        heading = false;
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Returns whether an element is a hidden part of a paragraph. Hidden blocks are left to the model. */
    private static boolean isHiddenInline(Element element) {
        return !element.isBlock() && (element.hasAttr("hidden") || ElementNames.hides(element.attr("style")));
    }

    private static boolean opensRegion(Element element, String name) {
        return element.isBlock() || name.equals("body") || name.equals("time");
    }

    /** Returns whether an element is a cell without blocks. Such cells are part of one line, their row. */
    private static boolean isCellOfText(Element element, String name) {
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

    /** Returns whether the row is empty so far, or a cell has just ended. */
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
                Line whole = Line.of(line, heading, Math.min(1, (double) linkCharacters / length));
                blocks.add(new Block(whole, region, Math.min(1, (double) boldCharacters / length)));
            }
        }
        text.setLength(0);
        linkCharacters = 0;
        boldCharacters = 0;
        breaks = 0;
    }
}
