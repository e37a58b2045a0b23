package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.knowledge.Regions;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Takes the entry from places that only share the name of a better-known one: those followed by a state, a province or a
 * country that is not its own, as in {@code Delhi, New York}, and their later mentions. Immutable.
 */
final class Namesakes {
    private static final int LONGEST_NAME = 4;

    private final Regions regions;
    private final Gazetteer gazetteer;

    Namesakes(Gazetteer gazetteer) {
        this.regions = Regions.bundled();
        this.gazetteer = gazetteer;
    }

    /** Corrects the candidates of the texts of an article; the last text is the body. */
    List<List<Candidate>> correct(List<Tokens> texts, List<List<Candidate>> found) {
        Set<String> namesakes = new HashSet<>();
        Set<String> known = new HashSet<>();
        SharedNames others = new SharedNames(texts, found);
        List<List<Candidate>> corrected = new ArrayList<>(found);
        for (int i = texts.size() - 1; i >= 0; i--) {
            corrected.set(i, correct(texts.get(i), found.get(i), namesakes, known, others));
        }
        return corrected;
    }

    private List<Candidate> correct(
            Tokens tokens, List<Candidate> found, Set<String> namesakes, Set<String> known, SharedNames others) {
        List<Candidate> corrected = new ArrayList<>(found.size());
        Regions.Region region = null;
        int regionFrom = -1;
        for (Candidate candidate : found) {
            if (others.contains(tokens, candidate)) {
                corrected.add(candidate.denoting(null));
                continue;
            }
            if (candidate.type() != EntityType.PLACE || isUserDefined(candidate)) {
                corrected.add(candidate);
                continue;
            }
            String name = String.join(" ", NameTrie.wordsOf(tokens, candidate.from(), candidate.to()));
            GazetteerEntry entry = candidate.entry();
            if (region != null && candidate.from() == regionFrom) {
                entry = entryOf(region, candidate.entry());
                corrected.add(candidate.denoting(entry));
                continue;
            }
            if (regions.hasCity(name) && isWater(tokens, candidate.to())) {
                corrected.add(candidate.denoting(null));
                continue;
            }
            if (entry != null && StateWords.speakOf(tokens, candidate)) {
                entry = stateOf(tokens, candidate, entry);
                corrected.add(candidate.denoting(entry));
                continue;
            }
            Regions.Match after = unknownCityRegion(tokens, candidate, name);
            if (after != null) {
                region = after.regions().get(0);
                regionFrom = after.from();
                corrected.add(candidate);
                continue;
            }
            Regions.Match qualifier = qualifierOf(tokens, candidate.from(), candidate.to(), name);
            if (qualifier != null) {
                region = qualifier.of(name);
                regionFrom = qualifier.from();
                if (region.cities().contains(name)) {
                    entry = entryIn(tokens, candidate, qualifier);
                    known.add(name);
                } else {
                    entry = null;
                    if (!known.contains(name)) {
                        namesakes.add(name);
                    }
                }
            } else if (namesakes.contains(name)) {
                entry = null;
            } else {
                known.add(name);
            }
            corrected.add(candidate.denoting(entry));
        }
        return corrected;
    }

    /** Returns the entry of a state that has the name of a city, otherwise the same entry. */
    private @Nullable GazetteerEntry stateOf(Tokens tokens, Candidate candidate, GazetteerEntry entry) {
        Regions.Match own = regions.at(tokens, candidate.from());
        if (own == null || own.to() != candidate.to() || !own.regions().get(0).ambiguous()) {
            return entry;
        }
        return entryOf(own.regions().get(0), entry);
    }

    /** Returns the entry of a city that lies in the region after it, if several have the name. */
    private @Nullable GazetteerEntry entryIn(Tokens tokens, Candidate city, Regions.Match region) {
        GazetteerMatch match = gazetteer.longestAt(tokens, city.from());
        if (match == null || match.to() != city.to() || match.names().size() < 2) {
            return city.entry();
        }
        List<String> words = NameTrie.wordsOf(tokens, region.from(), region.to());
        GazetteerEntry entry = match.entryIn(words::contains, EntityType.PLACE);
        return entry == null ? city.entry() : entry;
    }

    /** Whether a river or a lake with the name of a city is meant, as in {@code the Cenepa and Santiago rivers}. */
    private static boolean isWater(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "river", "rivers", "lake", "creek", "bay", "mountain", "mountains", "volcano", "glacier", "crater" ->
                true;
            default -> false;
        };
    }

    /** Returns the ambiguous region after a place that is not in the gazetteer, as in {@code Pullman, Washington}. */
    private Regions.@Nullable Match unknownCityRegion(Tokens tokens, Candidate candidate, String name) {
        int to = candidate.to();
        boolean unknown =
                candidate.entry() == null && !regions.hasCity(name) && regions.at(tokens, candidate.from()) == null;
        if (!unknown || !tokens.is(to, ',') || to + 1 >= tokens.size() || tokens.startsLine(to + 1)) {
            return null;
        }
        Regions.Match region = regions.at(tokens, to + 1);
        if (region == null
                || region.regions().size() != 1
                || !region.regions().get(0).ambiguous()
                || isListed(tokens, candidate.from(), region.to())) {
            return null;
        }
        return region;
    }

    private static boolean isUserDefined(Candidate candidate) {
        return candidate.entry() != null && candidate.entry().userDefined();
    }

    private @Nullable GazetteerEntry entryOf(Regions.Region region, @Nullable GazetteerEntry entry) {
        return entry != null && region.id().equals(entry.id()) ? entry : gazetteer.place(region.id());
    }

    /**
     * Returns the region after a place, as in {@code Paris, Texas} and {@code Paris (Texas)}; null if there is none, if
     * the place has no known namesakes, or if the two are items of a list.
     */
    private Regions.@Nullable Match qualifierOf(Tokens tokens, int from, int to, String name) {
        boolean separated = tokens.is(to, ',') || tokens.is(to, '(');
        if (!separated || to + 1 >= tokens.size() || tokens.startsLine(to + 1)) {
            return null;
        }
        Regions.Match region = regions.at(tokens, to + 1);
        if (region == null) {
            return null;
        }
        boolean city = regions.hasCity(name);
        Regions.Match own = regions.at(tokens, from);
        boolean isRegion = own != null && own.to() == to;
        if (!city && !isRegion) {
            return null;
        }
        boolean ownCity = region.of(name).cities().contains(name);
        boolean country = region.regions().get(0).country();
        if (isRegion && !city && country) {
            return null;
        }
        boolean certain = region.abbreviated()
                || tokens.is(to, '(')
                || !region.regions().get(0).ambiguous() && !isRegion && !country
                || ownCity && !region.regions().get(0).ambiguous();
        if (certain) {
            return region;
        }
        return isListed(tokens, from, region.to()) ? null : region;
    }

    /** Whether the names at [from, to) are items of a list, as in {@code in Delhi, New York and Rome}. */
    private boolean isListed(Tokens tokens, int from, int to) {
        if (from > 1 && tokens.is(from - 1, ',') && tokens.shape(from - 2).isNameLike()) {
            Regions.Match before = regionEndingAt(tokens, from - 1);
            if (before == null) {
                return true;
            }
        }
        boolean comma = tokens.is(to, ',');
        int word = comma ? to + 1 : to;
        if (word >= tokens.size() || tokens.startsLine(word)) {
            return false;
        }
        boolean and = tokens.key(word).equals("and") || tokens.key(word).equals("or") || tokens.is(word, '&');
        if (and) {
            boolean name = word + 1 < tokens.size() && tokens.shape(word + 1).isNameLike();
            return name && !isPair(tokens, word + 1);
        }
        return comma && tokens.shape(word).isNameLike() && !isPair(tokens, word);
    }

    /** Whether a name and, after a comma, a region begin at the token. */
    private boolean isPair(Tokens tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && at < from + LONGEST_NAME
                && tokens.shape(at).isNameLike()) {
            at++;
        }
        return at > from && tokens.is(at, ',') && regions.at(tokens, at + 1) != null;
    }

    private Regions.@Nullable Match regionEndingAt(Tokens tokens, int to) {
        for (int from = to - 1; from >= 0 && from >= to - LONGEST_NAME; from--) {
            Regions.Match match = tokens.shape(from) == Shape.MARK ? null : regions.at(tokens, from);
            if (match != null && match.to() == to) {
                return from > 0 && tokens.is(from - 1, ',') ? match : null;
            }
        }
        return null;
    }
}
