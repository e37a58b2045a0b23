package org.lodewire.analysis.clean.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lodewire.analysis.clean.document.Line;
import org.lodewire.analysis.clean.rule.LineFolding;
import org.lodewire.analysis.clean.rule.PhraseSearch;

/** The phrases of a paywall or login notice, from {@code notices.txt}. Immutable. */
final class AccessNotices {

    private static final int MAX_WORDS = 60;

    private final PhraseSearch phrases;

    private AccessNotices(PhraseSearch phrases) {
        this.phrases = phrases;
    }

    static AccessNotices load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AccessNotices.class.getResourceAsStream("notices.txt"), StandardCharsets.UTF_8))) {
            return new AccessNotices(new PhraseSearch(lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(LineFolding::phrase)
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a line contains one of the phrases. */
    boolean contain(Line line) {
        return line.words() <= MAX_WORDS && line.text().length() <= 600 && phrases.isIn(line.text());
    }
}
