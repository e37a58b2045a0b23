package org.lodewire.analysis.entities.tagger;

import org.lodewire.analysis.entities.text.Tokens;

/**
 * Extracts the features of a token and its context: the words in their roles, whose features are those of
 * {@link WordRole}, and the features that join words, positions and tags. Not thread-safe.
 */
final class FeatureExtractor {
    private static final int LONGEST_RUN = 6;

    private final TokenAttributes attributes;
    private final Tokens tokens;
    private final WordUsage article;
    private final int[] words = new int[WordRole.COUNT];
    private final FeatureRows rows = new FeatureRows();
    private int at;
    private int lineFrom;
    private int lineTo;
    private int runFrom;
    private int runTo;
    private int previous;
    private int earlier;

    FeatureExtractor(TokenAttributes attributes, WordUsage article) {
        this.attributes = attributes;
        this.tokens = attributes.tokens;
        this.article = article;
    }

    /**
     * Finds the words in their roles for a token.
     *
     * @param from     first token of the line
     * @param to       index after the last token of the line
     * @param previous tag of the previous token
     * @param earlier  tag of the token before that
     */
    void moveTo(int token, int from, int to, int previous, int earlier) {
        at = token;
        lineFrom = from;
        lineTo = to;
        this.previous = previous;
        this.earlier = earlier;
        findRun();
        findWords();
    }

    /** Returns the features that are not of a word in a role. */
    FeatureRows joint() {
        rows.clear();
        pairs();
        shapes();
        classes();
        names();
        run();
        article(previous);
        history(previous, earlier);
        return rows;
    }

    /** The token in a role, {@link TokenAttributes#NONE} if it would be outside the line. */
    int word(WordRole role) {
        return words[role.ordinal()];
    }

    TokenAttributes attributes() {
        return attributes;
    }

    /** Returns all features, those of the words after the others. */
    FeatureRows all() {
        joint();
        for (WordRole role : WordRole.values()) {
            role.addFeatures(attributes, word(role), rows);
        }
        return rows;
    }

    /** The run of capitalised words around the token; its last word often determines the type of the name. */
    private void findRun() {
        runFrom = at;
        while (runFrom > lineFrom
                && at - runFrom < LONGEST_RUN
                && tokens.shape(runFrom - 1).isNameLike()) {
            runFrom--;
        }
        runTo = at + 1;
        while (runTo < lineTo && runTo - at < LONGEST_RUN && tokens.shape(runTo).isNameLike()) {
            runTo++;
        }
    }

    private void findWords() {
        words[WordRole.HERE.ordinal()] = at;
        words[WordRole.LEFT_2.ordinal()] = inLine(at - 2);
        words[WordRole.LEFT.ordinal()] = inLine(at - 1);
        words[WordRole.RIGHT.ordinal()] = inLine(at + 1);
        words[WordRole.RIGHT_2.ordinal()] = inLine(at + 2);
        words[WordRole.RUN_LAST.ordinal()] = runTo - 1;
        words[WordRole.RUN_AFTER.ordinal()] = inLine(runTo);
        words[WordRole.RUN_BEFORE.ordinal()] = inLine(runFrom - 1);
    }

    private int inLine(int token) {
        return token >= lineFrom && token < lineTo ? token : TokenAttributes.NONE;
    }

    private int hash(WordRole role) {
        return attributes.word(word(role));
    }

    private int shape(WordRole role) {
        return attributes.wordShape(word(role));
    }

    private int classPath(WordRole role) {
        return attributes.classPath(word(role));
    }

    private void pairs() {
        int here = hash(WordRole.HERE);
        int left = hash(WordRole.LEFT);
        int right = hash(WordRole.RIGHT);
        rows.add(6, Hash.mix(left, here));
        rows.add(7, Hash.mix(here, right));
        rows.add(8, Hash.mix(hash(WordRole.LEFT_2), left));
        rows.add(9, Hash.mix(right, hash(WordRole.RIGHT_2)));
        rows.add(10, Hash.mix(left, right));
    }

    private void shapes() {
        int here = shape(WordRole.HERE);
        int left = shape(WordRole.LEFT);
        int right = shape(WordRole.RIGHT);
        int position = (tokens.isSentenceStart(at) ? 1 : 0)
                | (tokens.isTitleCase(at) ? 2 : 0)
                | (tokens.isInCapitalsLine(at) ? 4 : 0)
                | (at == lineFrom ? 8 : 0);
        int use = article.caseUse(hash(WordRole.HERE)) * 16 + position;
        rows.add(21, Hash.mix(left, here));
        rows.add(22, Hash.mix(here, right));
        rows.add(23, Hash.mix(Hash.mix(left, here), right));
        rows.add(24, position);
        rows.add(25, Hash.mix(position, here));
        rows.add(26, use);
        rows.add(27, Hash.mix(use, here));
        rows.add(28, Hash.mix(use, right));
        int attached = (at > lineFrom && tokens.isAttached(at) ? 1 : 0)
                | (at + 1 < lineTo && tokens.isAttached(at + 1) ? 2 : 0);
        rows.add(29, Hash.mix(attached, here));
    }

    private void classes() {
        int here = classPath(WordRole.HERE) >> 4;
        int left = classPath(WordRole.LEFT) >> 4;
        int right = classPath(WordRole.RIGHT) >> 4;
        rows.add(35, left << 16 | here);
        rows.add(36, here << 16 | right);
        rows.add(37, left << 16 | right);
    }

    private void names() {
        int here = attributes.names[at];
        int right = at + 1 < lineTo ? attributes.names[at + 1] : 0;
        int left = at > lineFrom ? attributes.names[at - 1] : 0;
        rows.add(50, here);
        rows.add(51, here << 8 | right & 255);
        rows.add(52, left << 8 | here & 255);
        rows.add(53, Hash.mix(here, shape(WordRole.HERE)));
        rows.add(54, Hash.mix(here, hash(WordRole.LEFT)));
        rows.add(55, Hash.mix(here, hash(WordRole.RIGHT)));
    }

    private void run() {
        rows.add(63, (at - runFrom) * 16 + runTo - runFrom);
        rows.add(64, Hash.mix(hash(WordRole.RUN_LAST), at == runTo - 1 ? 1 : 0));
        rows.add(68, Hash.mix(hash(WordRole.RUN_BEFORE), runTo - runFrom));
        rows.add(69, Hash.mix(classPath(WordRole.RUN_BEFORE) >> 4, classPath(WordRole.RUN_AFTER) >> 4));
    }

    private void article(int previous) {
        int here = hash(WordRole.HERE);
        int own = article.lastTag(here);
        int withRight = at + 1 < lineTo ? article.lastTag(Hash.mix(here, hash(WordRole.RIGHT))) : 0;
        int withLeft = at > lineFrom ? article.lastTag(Hash.mix(hash(WordRole.LEFT), here)) : 0;
        rows.add(71, own);
        rows.add(72, own << 8 | previous);
        rows.add(73, withRight << 8 | own);
        rows.add(74, withLeft << 8 | previous);
        rows.add(75, article.before(here));
        rows.add(76, article.after(here));
    }

    private void history(int previous, int earlier) {
        rows.add(80, previous);
        rows.add(81, previous << 8 | earlier);
        rows.add(82, Hash.mix(previous, hash(WordRole.HERE)));
        rows.add(83, Hash.mix(previous, shape(WordRole.HERE)));
        rows.add(84, Hash.mix(previous, classPath(WordRole.HERE) >> 4));
        rows.add(85, Hash.mix(previous, attributes.names[at]));
        rows.add(86, Hash.mix(previous, hash(WordRole.LEFT)));
        rows.add(87, Hash.mix(previous, hash(WordRole.RIGHT)));
    }
}
