package org.lodewire.analysis.entities.article;

import org.lodewire.analysis.entities.text.Tokens;

/** Words next to a name that say that a state is meant, not a city: {@code the attorney general of New York}. Stateless. */
final class StateWords {
    private StateWords() {}

    static boolean speakOf(Tokens tokens, Candidate place) {
        int from = place.from();
        int to = place.to();
        boolean office = tokens.key(from - 1).equals("of") && isOffice(tokens, from - 2);
        return office
                || tokens.key(from - 1).equals("upstate")
                || isOffice(tokens, to)
                || tokens.key(to).equals("state");
    }

    private static boolean isOffice(Tokens tokens, int at) {
        return switch (tokens.key(at)) {
            case "governor", "gov", "governors", "legislature", "state", "senators" -> true;
            case "attorney" -> tokens.key(at + 1).equals("general");
            case "general" -> tokens.key(at - 1).equals("attorney");
            default -> false;
        };
    }
}
