package org.lodewire.analysis.clean.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a label denotes on the web (WHATWG Encoding Standard, section 4.2), which is often a superset of the named
 * one, and the usual charsets of languages and top-level domains. Immutable.
 */
final class CharsetLabels {

    private static final int MAX_LENGTH = 40;

    private final Map<String, Charset> byLabel = new HashMap<>();
    private final Map<String, List<Charset>> byLanguage = new HashMap<>();
    private final Map<String, List<Charset>> byDomain = new HashMap<>();

    private CharsetLabels() {}

    static CharsetLabels load() {
        CharsetLabels labels = new CharsetLabels();
        for (String[] row : rows("charsets.tsv")) {
            for (String label : row[1].split(" ")) {
                labels.byLabel.put(label, Charset.forName(row[0]));
            }
        }
        for (String[] row : rows("fallbacks.tsv")) {
            for (String language : row[1].split(" ")) {
                labels.byLanguage
                        .computeIfAbsent(language, any -> new ArrayList<>())
                        .add(Charset.forName(row[0]));
            }
            for (String domain : row[2].split(" ")) {
                labels.byDomain
                        .computeIfAbsent(domain, any -> new ArrayList<>())
                        .add(Charset.forName(row[0]));
            }
        }
        return labels;
    }

    static List<String[]> rows(String resource) {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(CharsetLabels.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return rows.lines()
                    .filter(row -> !row.isBlank() && row.charAt(0) != '#')
                    .map(row -> row.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the charset of a label; null if the standard does not list it. */
    @Nullable
    Charset find(@Nullable String label) {
        return label == null || label.length() > MAX_LENGTH
                ? null
                : byLabel.get(label.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the usual charsets other than UTF-8, the more likely first; empty if none is known.
     *
     * @param language BCP 47 tag; may be null
     * @param domain   top-level domain; may be null
     */
    List<Charset> usual(@Nullable String language, @Nullable String domain) {
        if (language != null && language.length() <= MAX_LENGTH) {
            String tag = language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            String primary = tag.indexOf('-') > 0 ? tag.substring(0, tag.indexOf('-')) : tag;
            List<Charset> charsets = byLanguage.getOrDefault(tag, byLanguage.get(primary));
            if (charsets != null) {
                return charsets;
            }
        }
        return byDomain.getOrDefault(domain == null ? "" : domain, List.of());
    }
}
