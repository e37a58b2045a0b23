package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.Tokens;

/**
 * Turns what surrounds a token into features, each a row of the table of weights. A feature is told by a number that says
 * what it asks and by what it finds, hashed together; that two may share a row costs little.
 */
final class Features {
    /** The weights' table has two to this many rows. */
    static final int ROW_BITS = 19;

    private static final int MOST = 256;
    private static final int LONGEST_RUN = 6;

    private final TextFacts facts;
    private final Tokens tokens;
    private final WordUsage article;
    private final int[] rows = new int[MOST];
    private int count;
    private int at;
    private int lineFrom;
    private int lineTo;

    Features(TextFacts facts, WordUsage article) {
        this.facts = facts;
        this.tokens = facts.tokens;
        this.article = article;
    }

    int[] rows() {
        return rows;
    }

    /** Fills the rows for a token, given the two tags before it, and says how many there are. */
    int fill(int token, int from, int to, int previous, int earlier) {
        at = token;
        lineFrom = from;
        lineTo = to;
        count = 0;
        words();
        looks();
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
            add(11 + length, Hash.small(text, start, start + length));
            add(15 + length, Hash.small(text, end - length, end));
        }
    }

    private void looks() {
        int here = sketch(0);
        int left = sketch(-1);
        int right = sketch(1);
        int place = (tokens.isOpening(at) ? 1 : 0)
                | (tokens.isTitleCase(at) ? 2 : 0)
                | (tokens.isShouted(at) ? 4 : 0)
                | (at == lineFrom ? 8 : 0);
        int use = article.use(facts.words[at]);
        add(20, here);
        add(21, Hash.mix(left, here));
        add(22, Hash.mix(here, right));
        add(23, Hash.mix(Hash.mix(left, here), right));
        add(24, place);
        add(25, Hash.mix(place, here));
        add(26, use * 16 + place);
        add(27, Hash.mix(use * 16 + place, here));
        add(28, Hash.mix(use * 16 + place, sketch(1)));
        int joins = (at > lineFrom && tokens.isGlued(at) ? 1 : 0) | (at + 1 < lineTo && tokens.isGlued(at + 1) ? 2 : 0);
        add(29, Hash.mix(joins, here));
    }

    private void classes() {
        for (int offset = -2; offset <= 2; offset++) {
            int path = path(offset);
            if (path != 0) {
                for (int bits = 4; bits <= WordClasses.BITS; bits += 2) {
                    add(30 + offset + 2, bits << 16 | path >> WordClasses.BITS - bits);
                }
            }
        }
        int here = path(0) >> 4;
        int left = path(-1) >> 4;
        int right = path(1) >> 4;
        add(35, left << 16 | here);
        add(36, here << 16 | right);
        add(37, left << 16 | right);
        add(38, Hash.mix(path(0) >> 2, sketch(0)));
    }

    private void lists() {
        for (int offset = -2; offset <= 2; offset++) {
            int lists = inLine(offset) ? facts.lists(at + offset) : 0;
            add(40 + offset + 2, lists);
            for (int rest = lists; rest != 0; rest &= rest - 1) {
                add(45 + offset + 2, Integer.numberOfTrailingZeros(rest));
            }
        }
    }

    private void names() {
        int here = facts.names[at];
        int right = inLine(1) ? facts.names[at + 1] : 0;
        int left = inLine(-1) ? facts.names[at - 1] : 0;
        add(50, here);
        add(51, here << 8 | right & 255);
        add(52, left << 8 | here & 255);
        add(53, Hash.mix(here, sketch(0)));
        add(54, Hash.mix(here, word(-1)));
        add(55, Hash.mix(here, word(1)));
    }

    /** The run of capitals around the token: how it ends tells what the whole is. */
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
        int last = facts.words[to - 1];
        int behind = to < lineTo ? facts.words[to] : 0;
        int before = from > lineFrom ? facts.words[from - 1] : 0;
        add(60, last);
        add(61, behind);
        add(62, before);
        add(63, (at - from) * 16 + to - from);
        add(64, Hash.mix(last, at == to - 1 ? 1 : 0));
        int pathBehind = to < lineTo ? facts.path(to) : 0;
        int pathBefore = from > lineFrom ? facts.path(from - 1) : 0;
        add(65, facts.path(to - 1) >> 2);
        add(66, pathBehind >> 2);
        add(67, pathBefore >> 2);
        add(68, Hash.mix(before, to - from));
        add(69, Hash.mix(pathBefore >> 4, pathBehind >> 4));
        int lists = facts.lists(to - 1);
        for (int rest = lists; rest != 0; rest &= rest - 1) {
            add(70, Integer.numberOfTrailingZeros(rest));
        }
    }

    private void article(int previous) {
        int here = facts.words[at];
        int own = article.tag(here);
        int withRight = inLine(1) ? article.tag(Hash.mix(here, facts.words[at + 1])) : 0;
        int withLeft = inLine(-1) ? article.tag(Hash.mix(facts.words[at - 1], here)) : 0;
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
        add(83, Hash.mix(previous, sketch(0)));
        add(84, Hash.mix(previous, path(0) >> 4));
        add(85, Hash.mix(previous, facts.names[at]));
        add(86, Hash.mix(previous, word(-1)));
        add(87, Hash.mix(previous, word(1)));
    }

    private void add(int question, int answer) {
        rows[count++] = Hash.mix(answer, question * 0x632BE5AB) >>> Integer.SIZE - ROW_BITS;
    }

    private boolean inLine(int offset) {
        return at + offset >= lineFrom && at + offset < lineTo;
    }

    private int word(int offset) {
        return inLine(offset) ? facts.words[at + offset] : 0;
    }

    private int sketch(int offset) {
        return inLine(offset) ? facts.sketch(at + offset) : 0;
    }

    private int path(int offset) {
        return inLine(offset) ? facts.path(at + offset) : 0;
    }
}
