package org.lodewire.analysis.clean.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of a list of phrases.
 *
 * @param reason   why a line with the phrase is boilerplate
 * @param position where in a line the phrase must occur; each list has its own
 * @param phrase   as written in the list
 */
record PhraseRow(String reason, String position, String phrase) {

    /**
     * Reads the rows of a resource; lines that begin with a number sign are comments.
     *
     * @throws IllegalStateException if a row has not three columns
     */
    static List<PhraseRow> read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PhraseRow.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> of(resource, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PhraseRow of(String resource, String line) {
        String[] cells = line.split("\t");
        if (cells.length != 3) {
            throw new IllegalStateException(resource + ": expected three columns: " + line);
        }
        return new PhraseRow(cells[0], cells[1], cells[2]);
    }
}
