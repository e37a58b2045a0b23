package org.lodewire.streams.clean.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases that tell site furniture from an article, from {@code furniture.tsv}: a reason, how the phrase must occur in
 * a line, and the phrase. Phrases and lines are compared folded, see {@link Fold#phrase}. Immutable.
 */
final class Furniture {

    /** A longer line is a paragraph, whatever it begins with, unless it calls itself a summary. */
    private static final int MAX_WORDS = 60;
    /** In a longer line a phrase such as "subscribe now" may be what the sentence is about. */
    private static final int MAX_WORDS_AROUND = 40;
    private static final int LONGEST_START = 8;
    private static final String DIGEST = "digest";

    private record Phrase(String text, String reason) {
    }

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> starts = new HashMap<>();
    private final List<Phrase> ends = new ArrayList<>();
    private final List<Phrase> inside = new ArrayList<>();

    private Furniture() {
    }

    static Furniture load() {
        Furniture furniture = new Furniture();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Furniture.class.getResourceAsStream("furniture.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(furniture::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return furniture;
    }

    private void add(String row) {
        String[] cells = row.split("\t");
        if (cells.length != 3) {
            throw new IllegalStateException("furniture.tsv: not three columns: " + row);
        }
        String phrase = Fold.phrase(cells[2]);
        switch (cells[1]) {
            case "whole" -> whole.putIfAbsent(Fold.trimStart(Fold.trimEnd(phrase)), cells[0]);
            case "starts" -> starts.putIfAbsent(Fold.trimStart(phrase), cells[0]);
            case "ends" -> ends.add(new Phrase(Fold.trimEnd(phrase), cells[0]));
            case "inside" -> inside.add(new Phrase(phrase, cells[0]));
            default -> throw new IllegalStateException("furniture.tsv: unknown way to occur: " + row);
        }
    }

    /** Why a line is furniture, or null if it is not known to be. */
    String reason(Line line) {
        String folded = Fold.phrase(line.text());
        String begun = Fold.trimStart(folded);
        if (line.words() > MAX_WORDS) {
            return DIGEST.equals(startReason(begun)) ? DIGEST : null;
        }
        String reason = whole.get(Fold.trimEnd(begun));
        if (reason == null) {
            reason = startReason(begun);
        }
        if (reason == null) {
            reason = endReason(Fold.trimEnd(folded));
        }
        return reason == null && line.words() <= MAX_WORDS_AROUND ? insideReason(folded) : reason;
    }

    /** The longest phrase decides. */
    private String startReason(String folded) {
        String reason = null;
        int words = 0;
        for (int i = 1; i <= folded.length() && words < LONGEST_START; i++) {
            if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
                words += Character.isLetterOrDigit(folded.charAt(i - 1)) ? 1 : 0;
                reason = starts.getOrDefault(folded.substring(0, i), reason);
            }
        }
        return reason;
    }

    private String endReason(String folded) {
        for (Phrase phrase : ends) {
            if (folded.endsWith(phrase.text)) {
                return phrase.reason;
            }
        }
        return null;
    }

    private String insideReason(String folded) {
        for (Phrase phrase : inside) {
            if (folded.contains(phrase.text)) {
                return phrase.reason;
            }
        }
        return null;
    }
}
