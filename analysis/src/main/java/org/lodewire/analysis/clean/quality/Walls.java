package org.lodewire.analysis.clean.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodewire.analysis.clean.rule.LineFolding;
import org.lodewire.analysis.clean.rule.PhraseSearch;

/**
 * Recognizes a text that a site shows in place of an article: a consent dialog, a bot check, a block page. At least half
 * of such a text are sentences with a phrase of {@code walls.txt}. An article about such a dialog quotes it, which is less.
 * Immutable.
 */
public final class Walls {

    private static final int MAX_CHARACTERS = 4_000;
    /** A wall has one of the phrases in its first lines. */
    private static final int BEGINNING = 400;

    private static final double MIN_SHARE = 0.5;
    /** So many different phrases, none of which decides alone. */
    private static final int MIN_PHRASES = 2;

    private static final String ENDS = ".!?。！？\n";

    private final List<String> decisive;
    private final List<String> others;
    /** All of these without numbers. */
    private final PhraseSearch spelt;
    /** All of these with numbers. */
    private final List<String> numbered;

    private Walls(List<String> decisive, List<String> others) {
        this.decisive = List.copyOf(decisive);
        this.others = List.copyOf(others);
        List<String> all = Stream.concat(decisive.stream(), others.stream()).toList();
        this.spelt = new PhraseSearch(
                all.stream().filter(phrase -> phrase.indexOf('0') < 0).toList());
        this.numbered = all.stream().filter(phrase -> phrase.indexOf('0') >= 0).toList();
    }

    /** Reads the phrases. */
    public static Walls load() {
        List<String> decisive = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Walls.class.getResourceAsStream("walls.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(line -> {
                        boolean decides = line.charAt(0) == '!';
                        (decides ? decisive : others).add(LineFolding.phrase(decides ? line.substring(1) : line));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Walls(decisive, others);
    }

    /** Returns whether a cleaned text is what a site shows in place of an article. */
    public boolean isWall(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return false;
        }
        String beginning = LineFolding.beginning(text, BEGINNING);
        if (!spelt.isIn(beginning) && !containsAny(beginning, numbered)) {
            return false;
        }
        String folded = LineFolding.phrase(text);
        long phrases = others.stream().filter(folded::contains).count();
        return (phrases >= MIN_PHRASES || containsAny(folded, decisive))
                && covered(folded) >= MIN_SHARE * folded.length();
    }

    /** Returns the length of the sentences that contain a phrase. */
    private int covered(String folded) {
        int covered = 0;
        for (int begin = 0, end; begin < folded.length(); begin = end) {
            end = begin + 1;
            while (end < folded.length() && ENDS.indexOf(folded.charAt(end - 1)) < 0) {
                end++;
            }
            String sentence = folded.substring(begin, end);
            covered += containsAny(sentence, decisive) || containsAny(sentence, others) ? end - begin : 0;
        }
        return covered;
    }

    private static boolean containsAny(String text, List<String> phrases) {
        return phrases.stream().anyMatch(text::contains);
    }
}
