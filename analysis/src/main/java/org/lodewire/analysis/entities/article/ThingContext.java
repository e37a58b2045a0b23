package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;

/** Words around a surname that say that a company, a building or a place is meant. Stateless. */
final class ThingContext {

    private ThingContext() {}

    /** Whether the shares of a company follow, as in {@code Hilton shares rose}. */
    static boolean isTraded(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "shares", "stock" ->
                switch (tokens.key(at + 1)) {
                    case "rose",
                            "fell",
                            "gained",
                            "lost",
                            "jumped",
                            "dropped",
                            "slid",
                            "surged",
                            "climbed",
                            "tumbled",
                            "closed",
                            "traded",
                            "were",
                            "was",
                            "have",
                            "has" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /** Whether the word is a thing with a place, as in {@code the Hilton in Paris}. */
    static boolean isPlaced(Tokens tokens, int at) {
        if (at == 0 || tokens.startsLine(at) || !tokens.key(at - 1).equals("the")) {
            return false;
        }
        return switch (tokens.key(at + 1)) {
            case "in", "near", "hotel" -> tokens.shape(at + 1) == Shape.LOWER;
            default -> false;
        };
    }

    /** Whether somebody or something moves to or from the word, as in {@code flew to Jordan}. */
    static boolean isDestination(Tokens tokens, int at) {
        if (at < 2 || tokens.startsLine(at) || tokens.shape(at - 1) != Shape.LOWER) {
            return false;
        }
        boolean direction = switch (tokens.key(at - 1)) {
            case "to", "from", "for" -> true;
            default -> false;
        };
        return direction
                && switch (tokens.key(at - 2)) {
                    case "flew",
                            "fly",
                            "flies",
                            "flying",
                            "flown",
                            "flight",
                            "flights",
                            "travel",
                            "travels",
                            "travelled",
                            "traveled",
                            "travelling",
                            "traveling",
                            "trip",
                            "trips",
                            "visit",
                            "visits",
                            "tour",
                            "journey",
                            "return",
                            "returned",
                            "returning",
                            "sailed",
                            "fled",
                            "emigrated",
                            "deported",
                            "headed",
                            "left",
                            "drove" -> true;
                    default -> false;
                };
    }
}
