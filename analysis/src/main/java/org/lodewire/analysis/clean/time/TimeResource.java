package org.lodewire.analysis.clean.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of this package. Stateless. */
final class TimeResource {

    private TimeResource() {}

    /** The rows of a table without its comments, split at tabs. */
    static List<String[]> rows(String name) {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(TimeResource.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return rows.lines()
                    .filter(row -> !row.isBlank() && row.charAt(0) != '#')
                    .map(row -> row.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
