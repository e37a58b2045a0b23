package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of offers, requests and notices to the reader: newsletters, donations, consent, paywalls. A paragraph may
 * contain such a sentence, so a line counts only if they are a share of it, and none does that quotes somebody. Immutable.
 */
final class PitchPhrases {

    private static final char FIRST_WITHOUT_SPACES = '\u2E80';
    /** Longer texts between quotation marks are what somebody said, not the label of a button. */
    private static final int MAX_LABEL = 30;
    /** Longer requests to follow somebody are reports of what somebody did. */
    private static final int MAX_FOLLOW = 160;

    private final Trie<String> starts = new Trie<>();
    /** The beginnings of sentences and of requests to follow somebody. */
    private final PrefixFilter anyStart = new PrefixFilter();

    private final Trie<String> closings = new Trie<>();
    private final PrefixFilter anyClosing = new PrefixFilter();
    /** Backwards. */
    private final Trie<String> endings = new Trie<>();

    private final PrefixFilter anyEnding = new PrefixFilter();

    private final Trie<String> follows = new Trie<>();
    /** Beginnings of sentences of news as well, which count only with a word of {@link #readers} after them. */
    private final Trie<String> openings = new Trie<>();

    private final PhraseSearch readers;
    private final PhraseSearch platforms;
    private final PhraseSearch inside;
    private final List<String> insideReasons = new ArrayList<>();

    /**
     * @param rows with the positions {@code sentence}, {@code within}, {@code ending}, {@code follow}, {@code platform},
     *     {@code closing}, {@code opening} and {@code reader}
     * @throws IllegalStateException if a row has another position
     */
    PitchPhrases(List<PhraseRow> rows) {
        List<String> phrases = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (PhraseRow row : rows) {
            String phrase = LineFolding.phrase(row.phrase());
            switch (row.position()) {
                case "sentence" -> add(starts, anyStart, phrase.substring(LineFolding.start(phrase)), row.reason());
                case "opening" -> add(openings, anyStart, phrase.substring(LineFolding.start(phrase)), row.reason());
                case "reader" -> addresses.add(wordStart(phrase));
                case "ending" ->
                    add(endings, anyEnding, new StringBuilder(LineFolding.bare(row.phrase())).reverse(), row.reason());
                case "follow" -> add(follows, anyStart, LineFolding.bare(row.phrase()), row.reason());
                case "platform" -> names.add(phrase);
                case "closing" -> add(closings, anyClosing, LineFolding.bare(row.phrase()), row.reason());
                case "within" -> {
                    phrases.add(phrase);
                    insideReasons.add(row.reason());
                }
                default -> throw new IllegalStateException("certain.tsv: unknown position: " + row);
            }
        }
        inside = new PhraseSearch(phrases);
        platforms = new PhraseSearch(names);
        readers = new PhraseSearch(addresses);
    }

    /** The beginning of a word; in scripts without spaces, any part of a sentence. */
    private static String wordStart(String phrase) {
        return phrase.charAt(0) < FIRST_WITHOUT_SPACES ? " " + phrase : phrase;
    }

    /** Returns the reason if sentences with a phrase make up a share of a text, or the last one is a request; else null. */
    @Nullable
    String reason(FoldedLine text, double minShare) {
        double wanted = minShare * text.length();
        String reason = null;
        int covered = 0;
        int last = 0;
        for (int i = 0, begin = 0, end; i < text.sentences(); i++, begin = end) {
            end = text.sentenceEnd(i);
            last = begin;
            if (covered + text.length() - begin < wanted) {
                continue; // The rest is too short to matter.
            }
            String found = beginReason(text, begin, end);
            found = found == null ? endingReason(text, begin, end) : found;
            if (found == null) {
                int number = inside.lowest(text, begin, end);
                found = number < 0 ? null : insideReasons.get(number);
            }
            covered += found == null ? 0 : end - begin;
            reason = reason == null ? found : reason;
        }
        if (covered < wanted) {
            reason = last > 0 ? closing(text, last) : null;
        }
        return reason == null || isQuoting(text) ? null : reason;
    }

    private static void add(Trie<String> phrases, PrefixFilter filter, CharSequence phrase, String reason) {
        phrases.putIfAbsent(phrase, reason);
        filter.add(phrase);
    }

    private @Nullable String beginReason(FoldedLine text, int begin, int end) {
        int from = text.start(begin, end);
        if (!anyStart.mayBegin(text, from, end)) {
            return null;
        }
        String found = startReason(starts, text, from, end);
        found = found == null ? pairReason(openings, readers, text, begin, from, end) : found;
        return found == null && end - begin <= MAX_FOLLOW
                ? pairReason(follows, platforms, text, begin, from, end)
                : found;
    }

    private static @Nullable String startReason(Trie<String> phrases, FoldedLine text, int from, int end) {
        int node = Trie.ROOT;
        for (int i = from; i < end; ) {
            node = phrases.next(node, text.at(i));
            if (node == Trie.NONE) {
                return null;
            }
            i = text.next(i);
            String reason = phrases.value(node);
            if (reason != null && text.isWordEnd(i)) {
                return reason;
            }
        }
        return null;
    }

    /**
     * Returns the reason if a sentence begins with one phrase and contains another: asks to follow, join or get something, and
     * names a network or messenger; or begins as news may, and addresses the reader.
     */
    private static @Nullable String pairReason(
            Trie<String> first, PhraseSearch second, FoldedLine text, int begin, int from, int end) {
        String reason = startReason(first, text, from, end);
        return reason == null || second.lowest(text, begin, end) < 0 ? null : reason;
    }

    private @Nullable String endingReason(FoldedLine text, int begin, int end) {
        int from = end;
        while (from > begin && !LineFolding.isOfWord(text.text().charAt(from - 1))) {
            from--;
        }
        if (!anyEnding.mayEnd(text, begin, from)) {
            return null;
        }
        String found = null;
        int node = Trie.ROOT;
        for (int i = text.previous(from); i >= begin; i = text.previous(i)) {
            node = endings.next(node, text.at(i));
            if (node == Trie.NONE) {
                break;
            }
            boolean starts = i == begin || !LineFolding.isOfWord(text.text().charAt(i - 1));
            String reason = endings.value(node);
            found = reason != null && starts ? reason : found;
        }
        return found;
    }

    private @Nullable String closing(FoldedLine text, int begin) {
        int end = text.end();
        int from = text.start(begin, end);
        int node = anyClosing.mayBegin(text, from, end) ? Trie.ROOT : Trie.NONE;
        for (int i = from; node != Trie.NONE && i < end; i = text.next(i)) {
            node = closings.next(node, text.at(i));
        }
        return node == Trie.NONE ? null : closings.value(node);
    }

    private static boolean isQuoting(FoldedLine text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '"' || c == '「' || c == '」') {
                if (open >= 0 && i - open > MAX_LABEL) {
                    return true;
                }
                open = open < 0 ? i : -1;
            }
        }
        return open == 0;
    }
}
