package org.lodewire.analysis.clean.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of offers, requests and notices to the reader: newsletters, donations, consent, paywalls. A paragraph may
 * contain such a sentence, so a line counts only if they are a share of it, and none does that quotes somebody. Immutable.
 */
final class PitchPhrases {

    private static final String ENDS = ".!?。！？…";
    /** Longer texts between quotation marks are what somebody said, not the label of a button. */
    private static final int MAX_LABEL = 30;

    private final Trie<String> starts = new Trie<>();
    private final Trie<String> closings = new Trie<>();
    private final PhraseSearch inside;
    private final List<String> insideReasons = new ArrayList<>();

    /**
     * @param rows with the positions {@code sentence}, {@code within} and {@code closing}
     * @throws IllegalStateException if a row has another position
     */
    PitchPhrases(List<PhraseRow> rows) {
        List<String> phrases = new ArrayList<>();
        for (PhraseRow row : rows) {
            String phrase = LineFolding.phrase(row.phrase());
            switch (row.position()) {
                case "sentence" -> starts.putIfAbsent(phrase.substring(LineFolding.start(phrase)), row.reason());
                case "closing" -> closings.putIfAbsent(LineFolding.bare(row.phrase()), row.reason());
                case "within" -> {
                    phrases.add(phrase);
                    insideReasons.add(row.reason());
                }
                default -> throw new IllegalStateException("certain.tsv: unknown position: " + row);
            }
        }
        inside = new PhraseSearch(phrases);
    }

    /** Returns the reason if sentences with a phrase make up a share of a text, or the last one is a request; else null. */
    @Nullable
    String reason(String text, double minShare) {
        boolean anyInside = inside.lowest(text) >= 0;
        String reason = null;
        int covered = 0;
        int last = 0;
        for (int begin = 0, end; begin < text.length(); begin = end) {
            end = sentenceEnd(text, begin);
            String found = startReason(text, begin, end);
            if (found == null && anyInside) {
                int number = inside.lowest(text.substring(begin, end));
                found = number < 0 ? null : insideReasons.get(number);
            }
            covered += found == null ? 0 : end - begin;
            reason = reason == null ? found : reason;
            last = begin;
        }
        if (covered < minShare * text.length()) {
            reason = last > 0 ? closing(text, last) : null;
        }
        return reason == null || isQuoting(text) ? null : reason;
    }

    /** Returns the index after the sentence that begins at an index, and after the spaces that follow it. */
    private static int sentenceEnd(String text, int begin) {
        int end = begin;
        while (end < text.length()) {
            char c = text.charAt(end++);
            boolean ends = ENDS.indexOf(c) >= 0 && (c > '\u2E80' || end == text.length() || text.charAt(end) == ' ');
            if (ends) {
                break;
            }
        }
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private @Nullable String startReason(String text, int begin, int end) {
        Trie<String> node = starts;
        for (int i = begin + LineFolding.start(text, begin, end); node != null && i < end; ) {
            node = node.next(LineFolding.character(text.charAt(i)));
            i = LineFolding.next(text, i);
            if (node != null && node.value() != null && LineFolding.isWordEnd(text, i)) {
                return node.value();
            }
        }
        return null;
    }

    private @Nullable String closing(String text, int begin) {
        int end = LineFolding.end(text);
        Trie<String> node = closings;
        for (int i = begin + LineFolding.start(text, begin, end);
                node != null && i < end;
                i = LineFolding.next(text, i)) {
            node = node.next(LineFolding.character(text.charAt(i)));
        }
        return node == null ? null : node.value();
    }

    private static boolean isQuoting(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = LineFolding.character(text.charAt(i));
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
