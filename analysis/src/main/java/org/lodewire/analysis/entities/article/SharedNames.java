package org.lodewire.analysis.entities.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Known names that denote something else in an article: part of a company, as in {@code Nomura (Europe) Ltd}, a region, as
 * in {@code the Pacific northwest}, a river, as in {@code west of the Mississippi}, or a company that is called by its
 * first word, as {@code Oslo Drilling Ltd} is. Immutable.
 */
final class SharedNames {
    private static final int MAX_WORDS = 6;

    /** The first words of the banks and the companies with a legal form that are unknown. */
    private final Set<String> companies = new HashSet<>();
    /** The first words of longer names of known companies. */
    private final Set<String> known = new HashSet<>();

    SharedNames(List<Tokens> texts, List<List<Candidate>> found) {
        for (int i = 0; i < texts.size(); i++) {
            Tokens tokens = texts.get(i);
            for (Candidate candidate : found.get(i)) {
                if (candidate.entry() != null
                        && candidate.length() == 1
                        && tokens.shape(candidate.from()) == Shape.CAPITALISED
                        && beginsCompany(tokens, candidate)) {
                    companies.add(tokens.key(candidate.from()));
                }
                if (candidate.type() == EntityType.ORGANISATION && candidate.length() > 1) {
                    if (candidate.entry() != null) {
                        known.add(tokens.key(candidate.from()));
                    } else if (tokens.key(candidate.to() - 1).equals("bank")
                            || isLegalForm(tokens, candidate.to() - 1)
                            || tokens.is(candidate.to() - 1, '.') && isLegalForm(tokens, candidate.to() - 2)) {
                        companies.add(tokens.key(candidate.from()));
                    }
                }
            }
        }
    }

    /** Whether a known name denotes something else at a mention. */
    boolean contains(Tokens tokens, Candidate name) {
        GazetteerEntry entry = name.entry();
        if (entry == null || entry.userDefined()) {
            return false;
        }
        if (name.type() == EntityType.ORGANISATION) {
            if (isUnit(tokens, name.to())) {
                return true;
            }
            return name.length() == 1
                    && companies.contains(tokens.key(name.from()))
                    && !known.contains(tokens.key(name.from()));
        }
        int to = name.to();
        boolean inBrackets =
                name.from() > 0 && tokens.is(name.from() - 1, '(') && tokens.is(to, ')') && isLegalForm(tokens, to + 1);
        return inBrackets
                || beginsCompany(tokens, name)
                || isCompass(tokens, to)
                || isRiver(tokens, name)
                || isCompany(tokens, name);
    }

    /** Whether capitals and a legal form follow, as in {@code OSLO COPPER INVESTMENTS LTD}. */
    private static boolean beginsCompany(Tokens tokens, Candidate name) {
        if (name.type() != EntityType.PLACE) {
            return false;
        }
        int at = name.to();
        while (at < tokens.size()
                && at < name.to() + MAX_WORDS
                && tokens.shape(at).isNameLike()
                && !tokens.startsLine(at)) {
            if (isLegalForm(tokens, at)) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Whether what follows a company makes it the name of a unit: {@code Shell Oil}, {@code Barclays de Zoete Wedd}. */
    private static boolean isUnit(Tokens tokens, int at) {
        if (at + 1 >= tokens.size() || tokens.startsLine(at)) {
            return false;
        }
        return switch (tokens.key(at)) {
            case "de", "von", "van" -> tokens.shape(at + 1) == Shape.CAPITALISED && !tokens.startsLine(at + 1);
            case "oil",
                    "gas",
                    "chemical",
                    "chemicals",
                    "petroleum",
                    "financial",
                    "capital",
                    "credit",
                    "leasing",
                    "securities",
                    "insurance",
                    "mining",
                    "steel",
                    "foods",
                    "canada",
                    "australia",
                    "uk",
                    "international",
                    "aerospace",
                    "electronics" ->
                tokens.shape(at).isNameLike() && !tokens.isTitleCase(at) && !tokens.isInCapitalsLine(at);
            default -> false;
        };
    }

    /** Whether a state has an article and no noun, as in {@code west of the Mississippi}. */
    private static boolean isRiver(Tokens tokens, Candidate place) {
        int to = place.to();
        boolean ends = to >= tokens.size()
                || tokens.startsLine(to)
                || tokens.shape(to) == Shape.MARK && !tokens.is(to, '-') && !tokens.isAttached(to)
                || tokens.is(to, '.')
                || tokens.is(to, ',');
        return place.length() == 1
                && ends
                && place.from() > 0
                && tokens.key(place.from() - 1).equals("the")
                && switch (tokens.key(place.from())) {
                    case "mississippi",
                            "missouri",
                            "ohio",
                            "colorado",
                            "delaware",
                            "tennessee",
                            "connecticut",
                            "arkansas" -> true;
                    case "niger", "jordan", "congo", "paraguay", "uruguay", "gambia", "yukon" -> true;
                    default -> false;
                };
    }

    private boolean isCompany(Tokens tokens, Candidate place) {
        return !companies.isEmpty()
                && place.length() == 1
                && companies.contains(tokens.key(place.from()))
                && !tokens.is(place.to(), ',')
                && !isLocation(tokens, place.from() - 1);
    }

    private static boolean isLocation(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "in", "at", "near", "from", "to", "around", "outside", "the", "of", "across" -> true;
            default -> false;
        };
    }

    private static boolean isCompass(Tokens tokens, int at) {
        return at < tokens.size()
                && tokens.shape(at) == Shape.LOWER
                && switch (tokens.key(at)) {
                    case "northwest", "northeast", "southwest", "southeast", "rim" -> true;
                    default -> false;
                };
    }

    private static boolean isLegalForm(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "ltd", "inc", "plc", "corp", "co", "gmbh", "ag", "sa", "nv", "bv", "llc", "llp", "lp", "pty", "spa" ->
                true;
            default -> false;
        };
    }
}
