package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.clean.document.Line;

/**
 * The phrases that identify boilerplate, from {@code boilerplate.tsv}: a reason, where in a line the phrase must occur, and
 * the phrase. Phrases and lines are compared after folding, see {@link LineFolding}. Immutable.
 */
final class BoilerplatePhrases {

    /** Longer lines are paragraphs of the article, unless they introduce themselves as a summary. */
    private static final int MAX_WORDS = 60;
    /** In a longer line, a phrase such as "subscribe now" may be part of the article's own sentence. */
    private static final int MAX_WORDS_INSIDE = 40;

    private static final String DIGEST = "digest";

    private record Phrase(int order, String reason) {}

    private final Trie<String> whole = new Trie<>();
    private final Trie<String> starts = new Trie<>();
    /** The beginnings of all of these. */
    private final PrefixFilter anyStart = new PrefixFilter();

    /** Reversed phrases. */
    private final Trie<Phrase> ends = new Trie<>();
    /** The last characters of these. */
    private final PrefixFilter anyEnd = new PrefixFilter();

    private final PhraseSearch inside;
    private final List<String> insideReasons = new ArrayList<>();

    private BoilerplatePhrases(List<PhraseRow> rows) {
        List<String> insidePhrases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PhraseRow row = rows.get(i);
            String phrase = LineFolding.phrase(row.phrase());
            switch (row.position()) {
                case "whole" -> {
                    String bare = LineFolding.bare(row.phrase());
                    whole.putIfAbsent(bare, row.reason());
                    anyStart.add(bare);
                }
                case "starts" -> {
                    String start = phrase.substring(LineFolding.start(phrase));
                    starts.putIfAbsent(start, row.reason());
                    anyStart.add(start);
                }
                case "ends" -> {
                    CharSequence end = new StringBuilder(phrase.substring(0, LineFolding.end(phrase))).reverse();
                    ends.putIfAbsent(end, new Phrase(i, row.reason()));
                    anyEnd.add(end);
                }
                case "inside" -> {
                    insidePhrases.add(phrase);
                    insideReasons.add(row.reason());
                }
                default -> throw new IllegalStateException("boilerplate.tsv: unknown position of the phrase: " + row);
            }
        }
        inside = new PhraseSearch(insidePhrases);
    }

    static BoilerplatePhrases load() {
        return new BoilerplatePhrases(PhraseRow.read("boilerplate.tsv"));
    }

    /**
     * Returns why a line is boilerplate; null if it contains no phrase.
     *
     * @param text     the line, folded
     * @param mayBegin false only if no phrase of {@link #starts} begins the line
     */
    @Nullable
    String reason(Line line, FoldedLine text, boolean mayBegin) {
        int start = text.start();
        int end = text.end();
        if (line.words() > MAX_WORDS) {
            return DIGEST.equals(startReason(text, start)) ? DIGEST : null;
        }
        String reason = null;
        if (mayBegin && anyStart.mayBegin(text, start, text.length())) {
            reason = wholeReason(text, start, end);
            reason = reason == null ? startReason(text, start) : reason;
        }
        if (reason == null && anyEnd.mayEnd(text, 0, end)) {
            reason = endReason(text, end);
        }
        return reason == null && line.words() <= MAX_WORDS_INSIDE ? insideReason(text) : reason;
    }

    /** Returns the beginnings of the phrases that begin lines. */
    PrefixFilter starts() {
        return anyStart;
    }

    private @Nullable String wholeReason(FoldedLine text, int start, int end) {
        int node = Trie.ROOT;
        for (int i = start; node != Trie.NONE && i < end; i = text.next(i)) {
            node = whole.next(node, text.at(i));
        }
        return node == Trie.NONE ? null : whole.value(node);
    }

    /** Returns the reason of the longest phrase that ends at the end of a word; null if there is none. */
    private @Nullable String startReason(FoldedLine text, int start) {
        if (start > 0 && text.at(0) == '"') {
            return null; // Somebody said it.
        }
        String reason = null;
        int node = Trie.ROOT;
        for (int i = start; i < text.length(); ) {
            node = starts.next(node, text.at(i));
            if (node == Trie.NONE) {
                break;
            }
            i = text.next(i);
            String found = starts.value(node);
            reason = found != null && text.isWordEnd(i) ? found : reason;
        }
        return reason;
    }

    /** Returns the reason of the phrase that comes first in the list; null if there is none. */
    private @Nullable String endReason(FoldedLine text, int end) {
        Phrase first = null;
        int node = Trie.ROOT;
        for (int i = text.previous(end); i >= 0; i = text.previous(i)) {
            node = ends.next(node, text.at(i));
            if (node == Trie.NONE) {
                break;
            }
            Phrase phrase = ends.value(node);
            first = phrase != null && (first == null || phrase.order < first.order) ? phrase : first;
        }
        return first == null ? null : first.reason;
    }

    /** Returns the reason of the phrase that comes first in the list; null if there is none. */
    private @Nullable String insideReason(FoldedLine text) {
        int phrase = inside.lowest(text, 0, text.length());
        return phrase < 0 ? null : insideReasons.get(phrase);
    }
}
