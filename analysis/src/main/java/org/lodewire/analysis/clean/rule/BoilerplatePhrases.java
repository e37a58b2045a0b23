package org.lodewire.analysis.clean.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.clean.document.Line;

/**
 * The phrases that tell boilerplate from an article, from {@code boilerplate.tsv}: a reason, how the phrase must occur in
 * a line, and the phrase. Phrases and lines are compared folded, see {@link LineFolding}. Immutable.
 */
final class BoilerplatePhrases {

    /** A longer line is a paragraph, whatever it begins with, unless it calls itself a summary. */
    private static final int MAX_WORDS = 60;
    /** In a longer line a phrase such as "subscribe now" may be what the sentence is about. */
    private static final int MAX_WORDS_AROUND = 40;

    private static final String DIGEST = "digest";

    private record Phrase(int order, String reason) {}

    private final Trie<String> whole = new Trie<>();
    private final Trie<String> starts = new Trie<>();
    /** Phrases from their last character to their first. */
    private final Trie<Phrase> ends = new Trie<>();

    private final PhraseSearch inside;
    private final List<String> insideReasons = new ArrayList<>();

    private BoilerplatePhrases(List<String> rows) {
        List<String> insidePhrases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split("\t");
            if (cells.length != 3) {
                throw new IllegalStateException("boilerplate.tsv: not three columns: " + rows.get(i));
            }
            String phrase = LineFolding.phrase(cells[2]);
            switch (cells[1]) {
                case "whole" -> whole.putIfAbsent(LineFolding.bare(cells[2]), cells[0]);
                case "starts" -> starts.putIfAbsent(phrase.substring(LineFolding.start(phrase)), cells[0]);
                case "ends" ->
                    ends.putIfAbsent(
                            new StringBuilder(phrase.substring(0, LineFolding.end(phrase))).reverse(),
                            new Phrase(i, cells[0]));
                case "inside" -> {
                    insidePhrases.add(phrase);
                    insideReasons.add(cells[0]);
                }
                default -> throw new IllegalStateException("boilerplate.tsv: unknown way to occur: " + rows.get(i));
            }
        }
        inside = new PhraseSearch(insidePhrases);
    }

    static BoilerplatePhrases load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BoilerplatePhrases.class.getResourceAsStream("boilerplate.tsv"), StandardCharsets.UTF_8))) {
            return new BoilerplatePhrases(lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a line is boilerplate, or null if it is not known to be. */
    String reason(Line line) {
        String text = line.text();
        int start = LineFolding.start(text);
        int end = LineFolding.end(text);
        if (line.words() > MAX_WORDS) {
            return DIGEST.equals(startReason(text, start)) ? DIGEST : null;
        }
        String reason = wholeReason(text, start, end);
        if (reason == null) {
            reason = startReason(text, start);
        }
        if (reason == null) {
            reason = endReason(text, end);
        }
        return reason == null && line.words() <= MAX_WORDS_AROUND ? insideReason(text) : reason;
    }

    private String wholeReason(String text, int start, int end) {
        Trie<String> node = whole;
        for (int i = start; node != null && i < end; i = LineFolding.next(text, i)) {
            node = node.next(LineFolding.character(text.charAt(i)));
        }
        return node == null ? null : node.value();
    }

    /** The longest phrase decides. It must end where a word does. */
    private String startReason(String text, int start) {
        String reason = null;
        Trie<String> node = starts;
        for (int i = start; node != null && i < text.length(); ) {
            node = node.next(LineFolding.character(text.charAt(i)));
            i = LineFolding.next(text, i);
            boolean atEnd = i == text.length() || !Character.isLetterOrDigit(LineFolding.character(text.charAt(i)));
            if (node != null && node.value() != null && atEnd) {
                reason = node.value();
            }
        }
        return reason;
    }

    /** The phrase that stands first in the list decides. */
    private String endReason(String text, int end) {
        Phrase first = null;
        Trie<Phrase> node = ends;
        for (int i = LineFolding.previous(text, end); node != null && i >= 0; i = LineFolding.previous(text, i)) {
            node = node.next(LineFolding.character(text.charAt(i)));
            Phrase phrase = node == null ? null : node.value();
            first = phrase != null && (first == null || phrase.order < first.order) ? phrase : first;
        }
        return first == null ? null : first.reason;
    }

    /** The phrase that stands first in the list decides. */
    private String insideReason(String text) {
        int phrase = inside.lowest(text);
        return phrase < 0 ? null : insideReasons.get(phrase);
    }
}
