package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * The phrases by which a line is boilerplate for certain, from {@code certain.tsv}: lines that are nothing but a known phrase,
 * a label with a headline, and offers, requests and notices to the reader. Phrases and lines are compared after folding, see
 * {@link LineFolding}. Immutable.
 */
final class CertainPhrases {

    /** What is known of a line by itself. */
    enum Kind {
        CERTAIN,
        /** Words that also head paragraphs, alone or with a headline: certain only between paragraphs and boilerplate. */
        NOUN,
        /** The first of some lines of boilerplate that end with a {@link #CLOSE}. */
        OPEN,
        CLOSE
    }

    /** A finding about a line. */
    record Match(String reason, Kind kind) {}

    private static final int MAX_WORDS = 80;
    /** Longer texts after a label are paragraphs. */
    private static final int MAX_LABELLED_WORDS = 25;
    /** Longer texts after a noun, and sentences, are paragraphs. */
    private static final int MAX_NOUN_WORDS = 14;
    /** Words of the topic between the phrase and the headline: "More on the harbour dispute: …". */
    private static final int MAX_TOPIC_WORDS = 5;
    /** Shorter words in capitals are abbreviations, not labels. */
    private static final int MIN_CAPITALS = 4;

    private static final String RELATED = "related";

    private static final double MIN_SHARE = 0.5;

    private static final String SEPARATORS = ":：|｜►▶▸→>]］】〕";
    private static final String DASHES = "-/";
    private static final String OPENING_QUOTES = "\"「『《";

    private final Trie<Match> whole = new Trie<>();
    private final Trie<Match> labels = new Trie<>();
    private final Trie<Match> topics = new Trie<>();
    private final Trie<Match> brackets = new Trie<>();
    /** The beginnings of all of these. */
    private final PrefixFilter any = new PrefixFilter();

    private final PitchPhrases pitches;

    private CertainPhrases(List<PhraseRow> rows) {
        List<PhraseRow> inSentences = new ArrayList<>();
        for (PhraseRow row : rows) {
            Match certain = new Match(row.reason(), Kind.CERTAIN);
            String bare = LineFolding.bare(row.phrase());
            switch (row.position()) {
                case "whole" -> add(whole, bare, certain);
                case "label" -> add(labels, bare, certain);
                case "noun" -> add(labels, bare, new Match(row.reason(), Kind.NOUN));
                case "topic" -> add(topics, bare, new Match(row.reason(), Kind.NOUN));
                case "between" -> add(whole, bare, new Match(row.reason(), Kind.NOUN));
                case "open" -> add(brackets, bare, new Match(row.reason(), Kind.OPEN));
                case "close" -> add(brackets, bare, new Match(row.reason(), Kind.CLOSE));
                default -> inSentences.add(row);
            }
        }
        pitches = new PitchPhrases(inSentences);
    }

    private void add(Trie<Match> phrases, String phrase, Match match) {
        phrases.putIfAbsent(phrase, match);
        any.add(phrase);
    }

    static CertainPhrases load() {
        return new CertainPhrases(PhraseRow.read("certain.tsv"));
    }

    /**
     * Returns what is known of a line; null if it has no phrase.
     *
     * @param text     the line, folded
     * @param mayBegin false only if no phrase of {@link #starts} begins the line
     */
    @Nullable
    Match match(Line line, FoldedLine text, boolean mayBegin) {
        int start = text.start();
        int end = text.end();
        if (line.words() > MAX_WORDS || start >= end) {
            return null;
        }
        Match found = mayBegin && any.mayBegin(text, start, end) ? atStart(line, text, start, end) : null;
        if (found == null) {
            String reason = pitches.reason(text, MIN_SHARE);
            boolean paragraph = RELATED.equals(reason) && line.sentence() && line.words() > MAX_NOUN_WORDS;
            found = reason == null || paragraph ? null : new Match(reason, Kind.CERTAIN);
        }
        return found;
    }

    /** Returns the beginnings of the phrases that begin lines. */
    PrefixFilter starts() {
        return any;
    }

    private @Nullable Match atStart(Line line, FoldedLine text, int start, int end) {
        Match found = longest(brackets, text, start, end);
        if (found == null) {
            found = whole(text, start, end);
        }
        if (found == null) {
            found = label(line, text, start, end);
        }
        return found == null ? topic(line, text, start, end) : found;
    }

    private @Nullable Match whole(FoldedLine text, int start, int end) {
        int node = Trie.ROOT;
        for (int i = start; node != Trie.NONE && i < end; i = text.next(i)) {
            node = whole.next(node, text.at(i));
        }
        return node == Trie.NONE ? null : whole.value(node);
    }

    private static @Nullable Match longest(Trie<Match> phrases, FoldedLine text, int start, int end) {
        Match longest = null;
        int node = Trie.ROOT;
        for (int i = start; i < end; ) {
            node = phrases.next(node, text.at(i));
            if (node == Trie.NONE) {
                break;
            }
            i = text.next(i);
            Match found = phrases.value(node);
            longest = found != null && text.isWordEnd(i) ? found : longest;
        }
        return longest;
    }

    /** Returns the label that a line begins with if a headline follows, else null. */
    private @Nullable Match label(Line line, FoldedLine text, int start, int end) {
        int node = Trie.ROOT;
        Match found = null;
        for (int i = start; i < end; ) {
            node = labels.next(node, text.at(i));
            if (node == Trie.NONE) {
                break;
            }
            i = text.next(i);
            Match label = labels.value(node);
            if (label != null
                    && (isSeparated(text, i, end) || !line.sentence() && isSetInCapitals(text.text(), start, i, end))) {
                found = label;
            }
        }
        if (found == null) {
            return null;
        }
        boolean noun = found.kind() == Kind.NOUN || found.reason().equals("credit");
        int max = noun ? MAX_NOUN_WORDS : MAX_LABELLED_WORDS;
        return line.words() <= max && !(noun && line.sentence()) ? found : null;
    }

    /** Returns whether a separator and more follow after a label. */
    private static boolean isSeparated(FoldedLine line, int after, int end) {
        String text = line.text();
        int i = after;
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        if (i >= end) {
            return false;
        }
        char mark = line.at(i);
        return SEPARATORS.indexOf(text.charAt(i)) >= 0
                || OPENING_QUOTES.indexOf(mark) >= 0
                || DASHES.indexOf(mark) >= 0 && i > after && i + 1 < end && text.charAt(i + 1) == ' ';
    }

    /** Returns whether a label is in capitals, and a headline that is not follows: "RELATED Ferry returns". */
    private static boolean isSetInCapitals(String text, int start, int after, int end) {
        if (after + 2 >= end || text.charAt(after) != ' ') {
            return false;
        }
        int letters = 0;
        for (int i = start; i < after; i++) {
            if (Character.isLetter(text.charAt(i))) {
                if (!Character.isUpperCase(text.charAt(i))) {
                    return false;
                }
                letters++;
            }
        }
        char first = text.charAt(after + 1);
        boolean headline = Character.isUpperCase(first) || OPENING_QUOTES.indexOf(LineFolding.character(first)) >= 0;
        return letters >= MIN_CAPITALS && headline && !Character.isUpperCase(text.charAt(after + 2));
    }

    /** Returns what is known of a line that begins with a phrase and a topic, with or without a headline after it. */
    private @Nullable Match topic(Line line, FoldedLine folded, int start, int end) {
        String text = line.text();
        Match found = line.words() > MAX_NOUN_WORDS || line.sentence() ? null : longest(topics, folded, start, end);
        if (found == null) {
            return null;
        }
        int separator = start;
        while (separator < end && SEPARATORS.indexOf(text.charAt(separator)) < 0) {
            separator++;
        }
        int spaces = 0;
        for (int i = start; i < separator; i++) {
            spaces += text.charAt(i) == ' ' ? 1 : 0;
        }
        return spaces <= MAX_TOPIC_WORDS ? found : null;
    }
}
