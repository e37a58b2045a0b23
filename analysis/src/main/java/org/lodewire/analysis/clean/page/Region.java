package org.lodewire.analysis.clean.page;

/** A block element of a page with the run of lines in it. Belongs to one page and one thread. */
final class Region {

    static final int QUOTE = 1;
    static final int LIST = 2;
    static final int TABLE = 4;
    static final int CODE = 8;

    final Region parent;
    final String tag;
    final int depth;
    final Names names;
    /** Bits of what it is or stands in: a quote, a list, a table, code. */
    final int within;
    /** Families of this element and all around it. */
    final int families;
    /** The innermost region that belongs to a family, this one or one around it; null if there is none. */
    final Region suspect;
    /** The innermost region that calls itself an article's body, this one or one around it; null if there is none. */
    final Region body;
    /** How strongly this element or one around it calls itself an article. */
    final int article;
    /** Equal for elements with the same tag and class in parents of the same tag and class. */
    final int kind;

    private final int own;
    /** Index of its first line, and behind its last one. */
    final int start;

    int end;

    int words;
    int linkedWords;
    int prose;
    int lines;
    /** As Readability's score grows: by the paragraphs directly in it, and half of those one level further in. */
    double readability;
    /** Sum of the scores of the lines in it. */
    double score;
    /** What the vocabulary says of the words in the names of this element, and of this and all around it. */
    float ownLeast;

    float ownMost;
    float leastAround;
    float mostAround;
    float sumAround;
    /** The best scored of the regions directly in it that are more than a paragraph. */
    Region heir;

    /**
     * What an element's tag, role, classes and id say about it.
     *
     * @param families bits of the families that it may belong to
     * @param article  how strongly it calls itself an article: 0 not at all, 1 content, 2 article, 3 an article's body
     * @param own      equal for elements of the same tag and class
     * @param words    hashes of the words in its classes and id
     * @param spelled  its classes and id
     */
    record Names(int families, int article, int own, int[] words, String spelled) {}

    Region(Region parent, String tag, Names names, int start) {
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
        this.own = names.own;
        this.kind = 31 * names.own + (parent == null ? 0 : parent.own);
        this.start = start;
    }

    /** Back to what it was before anything was summed up. */
    void forget() {
        words = 0;
        linkedWords = 0;
        prose = 0;
        lines = 0;
        readability = 0;
        score = 0;
        heir = null;
    }

    boolean holds(int line) {
        return line >= start && line < end;
    }
}
