package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.Tokens;

/**
 * Extracts the features of a token and its context. A feature is the hash of its template and its value, and selects a
 * row of the table of weights (feature hashing); collisions cost little accuracy. The template numbers and values are
 * part of the model's format. Not thread-safe.
 */
final class FeatureExtractor {
    /** Binary logarithm of the number of rows of weights. */
    static final int ROW_BITS = 19;

    private static final int LONGEST_RUN = 6;

    private final TokenAttributes attributes;
    private final Tokens tokens;
    private final WordUsage article;
    private final int[] rows = new int[TaggerModel.MAX_FEATURES];
    private int count;
    private int at;
    private int lineFrom;
    private int lineTo;

    FeatureExtractor(TokenAttributes attributes, WordUsage article) {
        this.attributes = attributes;
        this.tokens = attributes.tokens;
        this.article = article;
    }

    int[] rows() {
        return rows;
    }

    /**
     * Writes the features of a token to {@link #rows} and returns their number.
     *
     * @param from     first token of the line
     * @param to       index after the last token of the line
     * @param previous tag of the previous token
     * @param earlier  tag of the token before that
     */
    int fill(int token, int from, int to, int previous, int earlier) {
        at = token;
        lineFrom = from;
        lineTo = to;
        count = 0;
        words();
        shapes();
        classes();
        lists();
        names();
        run();
        article(previous);
        history(previous, earlier);
        return count;
    }

    private void words() {
        int here = word(0);
        int left = word(-1);
        int right = word(1);
        add(0, 1);
        add(1, here);
        add(2, left);
        add(3, right);
        add(4, word(-2));
        add(5, word(2));
        add(6, Hash.mix(left, here));
        add(7, Hash.mix(here, right));
        add(8, Hash.mix(word(-2), left));
        add(9, Hash.mix(right, word(2)));
        add(10, Hash.mix(left, right));
        int start = tokens.start(at);
        int end = Math.min(tokens.end(at), start + 40);
        String text = tokens.text();
        add(11, Hash.exact(text, start, end));
        for (int length = 1; length <= 4 && length < end - start; length++) {
            add(11 + length, Hash.lowerCase(text, start, start + length));
            add(15 + length, Hash.lowerCase(text, end - length, end));
        }
    }

    private void shapes() {
        int here = wordShape(0);
        int left = wordShape(-1);
        int right = wordShape(1);
        int position = (tokens.isSentenceStart(at) ? 1 : 0)
                | (tokens.isTitleCase(at) ? 2 : 0)
                | (tokens.isInCapitalsLine(at) ? 4 : 0)
                | (at == lineFrom ? 8 : 0);
        int caseUse = article.caseUse(attributes.words[at]);
        add(20, here);
        add(21, Hash.mix(left, here));
        add(22, Hash.mix(here, right));
        add(23, Hash.mix(Hash.mix(left, here), right));
        add(24, position);
        add(25, Hash.mix(position, here));
        add(26, caseUse * 16 + position);
        add(27, Hash.mix(caseUse * 16 + position, here));
        add(28, Hash.mix(caseUse * 16 + position, wordShape(1)));
        int attached = (at > lineFrom && tokens.isAttached(at) ? 1 : 0)
                | (at + 1 < lineTo && tokens.isAttached(at + 1) ? 2 : 0);
        add(29, Hash.mix(attached, here));
    }

    private void classes() {
        for (int offset = -2; offset <= 2; offset++) {
            int classPath = classPath(offset);
            if (classPath != 0) {
                for (int bits = 4; bits <= WordClasses.BITS; bits += 2) {
                    add(30 + offset + 2, bits << 16 | classPath >> WordClasses.BITS - bits);
                }
            }
        }
        int here = classPath(0) >> 4;
        int left = classPath(-1) >> 4;
        int right = classPath(1) >> 4;
        add(35, left << 16 | here);
        add(36, here << 16 | right);
        add(37, left << 16 | right);
        add(38, Hash.mix(classPath(0) >> 2, wordShape(0)));
    }

    private void lists() {
        for (int offset = -2; offset <= 2; offset++) {
            int lists = inLine(offset) ? attributes.lists(at + offset) : 0;
            add(40 + offset + 2, lists);
            for (int rest = lists; rest != 0; rest &= rest - 1) {
                add(45 + offset + 2, Integer.numberOfTrailingZeros(rest));
            }
        }
    }

    private void names() {
        int here = attributes.names[at];
        int right = inLine(1) ? attributes.names[at + 1] : 0;
        int left = inLine(-1) ? attributes.names[at - 1] : 0;
        add(50, here);
        add(51, here << 8 | right & 255);
        add(52, left << 8 | here & 255);
        add(53, Hash.mix(here, wordShape(0)));
        add(54, Hash.mix(here, word(-1)));
        add(55, Hash.mix(here, word(1)));
    }

    /** The run of capitalised words around the token; its last word often determines the type of the name. */
    private void run() {
        int from = at;
        while (from > lineFrom
                && at - from < LONGEST_RUN
                && tokens.shape(from - 1).isNameLike()) {
            from--;
        }
        int to = at + 1;
        while (to < lineTo && to - at < LONGEST_RUN && tokens.shape(to).isNameLike()) {
            to++;
        }
        int last = attributes.words[to - 1];
        int after = to < lineTo ? attributes.words[to] : 0;
        int before = from > lineFrom ? attributes.words[from - 1] : 0;
        add(60, last);
        add(61, after);
        add(62, before);
        add(63, (at - from) * 16 + to - from);
        add(64, Hash.mix(last, at == to - 1 ? 1 : 0));
        int pathAfter = to < lineTo ? attributes.classPath(to) : 0;
        int pathBefore = from > lineFrom ? attributes.classPath(from - 1) : 0;
        add(65, attributes.classPath(to - 1) >> 2);
        add(66, pathAfter >> 2);
        add(67, pathBefore >> 2);
        add(68, Hash.mix(before, to - from));
        add(69, Hash.mix(pathBefore >> 4, pathAfter >> 4));
        int lists = attributes.lists(to - 1);
        for (int rest = lists; rest != 0; rest &= rest - 1) {
            add(70, Integer.numberOfTrailingZeros(rest));
        }
    }

    private void article(int previous) {
        int here = attributes.words[at];
        int own = article.lastTag(here);
        int withRight = inLine(1) ? article.lastTag(Hash.mix(here, attributes.words[at + 1])) : 0;
        int withLeft = inLine(-1) ? article.lastTag(Hash.mix(attributes.words[at - 1], here)) : 0;
        add(71, own);
        add(72, own << 8 | previous);
        add(73, withRight << 8 | own);
        add(74, withLeft << 8 | previous);
        add(75, article.before(here));
        add(76, article.after(here));
    }

    private void history(int previous, int earlier) {
        add(80, previous);
        add(81, previous << 8 | earlier);
        add(82, Hash.mix(previous, word(0)));
        add(83, Hash.mix(previous, wordShape(0)));
        add(84, Hash.mix(previous, classPath(0) >> 4));
        add(85, Hash.mix(previous, attributes.names[at]));
        add(86, Hash.mix(previous, word(-1)));
        add(87, Hash.mix(previous, word(1)));
    }

    private void add(int template, int value) {
        rows[count++] = Hash.mix(value, template * 0x632BE5AB) >>> Integer.SIZE - ROW_BITS;
    }

    private boolean inLine(int offset) {
        return at + offset >= lineFrom && at + offset < lineTo;
    }

    private int word(int offset) {
        return inLine(offset) ? attributes.words[at + offset] : 0;
    }

    private int wordShape(int offset) {
        return inLine(offset) ? attributes.wordShape(at + offset) : 0;
    }

    private int classPath(int offset) {
        return inLine(offset) ? attributes.classPath(at + offset) : 0;
    }
}
