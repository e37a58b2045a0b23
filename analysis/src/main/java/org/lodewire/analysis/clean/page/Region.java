package org.lodewire.analysis.clean.page;

import org.jspecify.annotations.Nullable;

/** A block element of a page with the range of lines in it. Not thread-safe. */
final class Region {

    static final int QUOTE = 1;
    static final int LIST = 2;
    static final int TABLE = 4;
    static final int CODE = 8;

    final @Nullable Region parent;
    final String tag;
    final int depth;
    final Names names;
    /** Bits of the kinds of this element and the elements around it: quote, list, table, code. */
    final int within;
    /** Bits of the families of this element and the elements around it. */
    final int families;
    /** The innermost region, this one or one around it, that belongs to a family of boilerplate; null if there is none. */
    final @Nullable Region suspect;
    /** The innermost region, this one or one around it, whose name is that of an article's body; null if there is none. */
    final @Nullable Region body;
    /** The greatest {@link Names#article} of this element and the elements around it. */
    final int article;
    /** Whether this element or one around it is concealed. */
    final boolean concealed;
    /** A hash that is equal for elements of the same tag and class in parents of the same tag and class. */
    final int kind;

    private final int ownKind;
    /** Index of its first line. */
    final int start;
    /** Index after its last line. */
    int end;

    int words;
    int linkedWords;
    int prose;
    int lines;
    /** Score as in Readability: of the paragraphs in its children, and half of it of those in their children. */
    double readability;
    /** Sum of the scores of the lines in it. */
    double score;
    /** Least and greatest weight of the words in the names of this element. */
    float ownLeast;

    float ownMost;
    /** The same and a sum, including the elements around it. */
    float leastAround;

    float mostAround;
    float sumAround;
    /** The child with the greatest score that is more than a paragraph; null if there is none. */
    @Nullable
    Region bestChild;

    /**
     * What the tag, role, classes and id of an element indicate.
     *
     * @param families bits of the families that it may belong to
     * @param article  how strongly they indicate an article: 0 not at all, 1 content, 2 article, 3 an article's body
     * @param kind     a hash that is equal for elements of the same tag and class
     * @param words    hashes of the words in its tag, classes and id
     * @param text     its classes and id
     * @param conceals whether its attributes conceal it, see {@link Concealment}
     * @param isWhole  whether it is marked up as an article that stands for itself
     */
    record Names(int families, int article, int kind, int[] words, String text, boolean conceals, boolean isWhole) {}

    Region(@Nullable Region parent, String tag, Names names, int start) {
        this.parent = parent;
        this.tag = tag;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.names = names;
        this.within = (parent == null ? 0 : parent.within)
                | switch (tag) {
                    case "blockquote", "q" -> QUOTE;
                    case "ul", "ol", "dl" -> LIST;
                    case "table" -> TABLE;
                    case "pre" -> CODE;
                    default -> 0;
                };
        this.families = names.families | (parent == null ? 0 : parent.families);
        this.suspect = names.families != 0 || parent == null ? names.families != 0 ? this : null : parent.suspect;
        this.body = names.article == 3 ? this : parent == null ? null : parent.body;
        this.article = Math.max(names.article, parent == null ? 0 : parent.article);
        this.concealed = names.conceals || parent != null && parent.concealed;
        this.ownKind = names.kind;
        this.kind = 31 * names.kind + (parent == null ? 0 : parent.ownKind);
        this.start = start;
    }

    /** Resets the sums. */
    void reset() {
        words = 0;
        linkedWords = 0;
        prose = 0;
        lines = 0;
        readability = 0;
        score = 0;
        bestChild = null;
    }

    /** Returns whether a line is in this region. */
    boolean contains(int line) {
        return line >= start && line < end;
    }
}
