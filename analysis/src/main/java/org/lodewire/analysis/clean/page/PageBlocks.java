package org.lodewire.analysis.clean.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.document.PlainText;
import org.lodewire.analysis.clean.page.Region.Names;
import org.lodewire.analysis.clean.word.Fnv1aHash;

/**
 * Turns a page into lines, in one walk without recursion, and remembers which element each line stands in. An element of
 * this kind is called a region. Belongs to one thread and one page.
 */
public final class PageBlocks implements NodeFilter {

    private static final int MAX_BLOCKS = 20_000;

    private final ElementNames names;
    private final ElementNameCache known = new ElementNameCache();
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
        this.names = names;
        this.region = new Region(null, "body", new Names(0, 0, 0, new int[0], ""), 0);
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

    /** Lines in reading order. */
    public List<Line> lines() {
        return blocks.stream().map(Block::line).toList();
    }

    /** Hashes of the words in the names of the elements that a line stands in, each once; for training. */
    public Set<Integer> namesAround(int line) {
        Set<Integer> words = new HashSet<>();
        int levels = 0;
        for (Region at = blocks.get(line).region(); at != null && levels < 60; at = at.parent, levels++) {
            for (int word : at.names.words()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Learns how the words in the names of elements are written; for training. */
    public void spell(Map<Integer, String> spelling) {
        regions.forEach(at -> spelling.putIfAbsent(Fnv1aHash.hash(at.tag), at.tag));
        known.all()
                .forEach(names -> ElementNames.words(names.spelled())
                        .forEach(word -> spelling.putIfAbsent(Fnv1aHash.hash(word), word)));
    }

    /** The family of page parts that each line stands in, null where none. */
    public String[] families() {
        String[] families = new String[blocks.size()];
        for (int i = 0; i < families.length; i++) {
            Region suspect = blocks.get(i).region().suspect;
            families[i] = suspect == null
                    ? null
                    : Family.first(suspect.names.families()).reason();
        }
        return families;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            if (ElementNames.isNoText(element) || isHiddenInline(element) || blocks.size() >= MAX_BLOCKS) {
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
                    region = new Region(region, name, names.of(element, known), blocks.size());
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
                        region = region.parent;
                        heading = false;
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Pieces of a paragraph that only scripts show; a hidden block is left to be judged with the rest. */
    private static boolean isHiddenInline(Element element) {
        return !element.isBlock() && (element.hasAttr("hidden") || ElementNames.hides(element.attr("style")));
    }

    private static boolean opensRegion(Element element, String name) {
        return element.isBlock() || name.equals("body") || name.equals("time");
    }

    /** Cells that hold only text belong to one line, their row. */
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
