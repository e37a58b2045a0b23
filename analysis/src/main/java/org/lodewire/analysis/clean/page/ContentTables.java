package org.lodewire.analysis.clean.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.DocumentLines;

/**
 * Keeps the tables of an article, such as prices or results: tables directly after a kept paragraph in the same part of the
 * page. Tables that lay out a page have running text or other tables in their cells. Stateless.
 */
final class ContentTables {

    private static final int MIN_LINES = 2;
    private static final int MAX_LINES = 200;
    /** Distance of the paragraph before a table, in lines: a caption or a heading may be between them. */
    private static final int MAX_DISTANCE = 2;
    /** How far out the element around both the table and the paragraph may be. */
    private static final int MAX_LEVELS = 3;
    /** Tables of links are navigation; names of teams are often links. */
    private static final double MAX_LINKED = 0.7;

    private static final int MAX_CELL_WORDS = 20;

    private ContentTables() {}

    /** @param reasons why each line is boilerplate according to the rules; null elements for other lines */
    static void restore(DocumentLines document, @Nullable String[] reasons, List<Region> regions, List<Block> blocks) {
        for (Region table : regions) {
            int lines = table.end - table.start;
            if (table.tag.equals("table")
                    && lines >= MIN_LINES
                    && lines <= MAX_LINES
                    && (table.families & ~(Family.FIGURE.bit() | Family.HIDDEN.bit())) == 0
                    && !table.concealed
                    && isOfData(table, blocks)
                    && followsParagraph(document, table, blocks)) {
                for (int i = table.start; i < table.end; i++) {
                    if (reasons[i] == null) {
                        document.setReason(i, null);
                    }
                }
            }
        }
    }

    private static boolean isOfData(Region table, List<Block> blocks) {
        double linked = 0;
        int words = 0;
        for (int i = table.start; i < table.end; i++) {
            Block block = blocks.get(i);
            if (block.line().prose()
                    || block.line().words() > MAX_CELL_WORDS
                            && !block.region().tag.equals("tr")) {
                return false;
            }
            linked += block.line().linked() * block.line().words();
            words += block.line().words();
        }
        return linked <= MAX_LINKED * words;
    }

    private static boolean followsParagraph(DocumentLines document, Region table, List<Block> blocks) {
        for (int i = table.start - 1; i >= Math.max(0, table.start - 1 - MAX_DISTANCE); i--) {
            if (document.isKept(i) && document.line(i).prose()) {
                Region around = table.parent;
                for (int level = 0; around != null && level < MAX_LEVELS; level++, around = around.parent) {
                    if (around.contains(i)) {
                        Region paragraph = blocks.get(i).region();
                        return (paragraph.within & Region.TABLE) == 0;
                    }
                }
            }
        }
        return false;
    }
}
