package org.lodewire.analysis.entities.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;

/**
 * The states, provinces and countries in which the cities of the gazetteer lie, from {@code regions.txt}. Tells {@code
 * Paris, France} from {@code Paris, Texas}. Immutable and thread-safe.
 */
public final class Regions {
    private static final int LONGEST_ABBREVIATION = 4;

    /**
     * A state, a province or a country.
     *
     * @param ambiguous whether a city or another region has the same name
     * @param country   whether it is a country
     * @param cities    its cities in the gazetteer, in folded form
     */
    public record Region(String id, boolean ambiguous, boolean country, Set<String> cities) {}

    /** The name of a region in a text: the tokens [from, to) and the regions that it may denote, at least one. */
    public record Match(int from, int to, boolean abbreviated, List<Region> regions) {
        /** The region that contains a city, otherwise the first. */
        public Region of(String city) {
            return regions.stream()
                    .filter(region -> region.cities().contains(city))
                    .findFirst()
                    .orElse(regions.get(0));
        }
    }

    private record Named(Region region, boolean abbreviation) {}

    private final NameTrie<Named> names = new NameTrie<>();
    private final Set<String> cities = new HashSet<>();

    private Regions() {}

    /** Returns the bundled regions. */
    public static Regions bundled() {
        Regions regions = new Regions();
        try (InputStream in = Regions.class.getResourceAsStream("regions.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Region country = new Region("", false, true, Set.of());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    country = regions.add(line.substring(1, line.length() - 1), true);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    country.cities().addAll(regions.add(line, false).cities());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }

    private Region add(String line, boolean country) {
        int space = line.indexOf(' ');
        int colon = line.indexOf(':');
        String[] written = line.substring(space + 1, colon).split(", ?");
        Set<String> own = new HashSet<>();
        Arrays.stream(line.substring(colon + 1).split(","))
                .map(String::strip)
                .filter(city -> !city.isEmpty())
                .forEach(own::add);
        cities.addAll(own);
        boolean ambiguous = written[0].startsWith("?");
        Region region = new Region(line.substring(0, space), ambiguous, country, own);
        for (int i = 0; i < written.length; i++) {
            String name = i == 0 && ambiguous ? written[i].substring(1) : written[i];
            Tokens tokens = Tokenizer.tokenize(name);
            boolean abbreviation = i > 0 && name.length() <= LONGEST_ABBREVIATION;
            names.put(NameTrie.wordsOf(tokens, 0, tokens.size()), new Named(region, abbreviation));
        }
        return region;
    }

    /** Returns whether a city, given by its folded words, is one of the gazetteer's that has namesakes. */
    public boolean hasCity(String city) {
        return cities.contains(city);
    }

    /** Returns the longest name of a region that begins at the token; null if there is none. */
    public @Nullable Match at(Tokens tokens, int from) {
        if (from >= tokens.size() || !tokens.shape(from).isNameLike()) {
            return null;
        }
        Match[] longest = new Match[1];
        names.walk(tokens, from, (values, path, count) -> {
            int to = path[count - 1] + 1;
            boolean asAbbreviation = tokens.shape(from) == Shape.CAPITALS || tokens.is(to, '.');
            List<Region> found = new ArrayList<>();
            boolean abbreviated = false;
            for (Named named : values) {
                if (!named.abbreviation() || asAbbreviation) {
                    found.add(named.region());
                    abbreviated |= named.abbreviation();
                }
            }
            if (!found.isEmpty()) {
                longest[0] = new Match(from, to, abbreviated, found);
            }
        });
        return longest[0];
    }
}
