package org.lodewire.analysis.entities.article;

import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/** Letters after the names of people, such as {@code OBE} and {@code M.S.}: not part of the name, and no names. Immutable. */
final class PostNominals {
    private static final int MAX_LETTERS = 16;

    private final Lexicon lexicon;

    PostNominals(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Trims letters such as {@code OBE} from the end of a person; null if the name is nothing else. */
    @Nullable
    Candidate without(Tokens tokens, Candidate candidate, @Nullable Candidate last) {
        boolean afterPerson =
                last != null && last.type() == EntityType.PERSON && areLetters(tokens, last.to(), candidate.from());
        int to = candidate.to();
        boolean person = candidate.type() == EntityType.PERSON;
        while (to > candidate.from()
                && (afterPerson || person)
                && (isAt(tokens, to - 1) || tokens.is(to - 1, ',') || tokens.is(to - 1, '.'))) {
            to--;
        }
        if (to == candidate.to() || to > candidate.from() && !person) {
            return candidate;
        }
        if (to == candidate.from()) {
            return afterPerson ? null : candidate;
        }
        return candidate.as(candidate.from(), to, EntityType.PERSON);
    }

    /** Whether there is nothing but commas and letters in the tokens [from, to). */
    private boolean areLetters(Tokens tokens, int from, int to) {
        if (to - from > MAX_LETTERS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!tokens.is(i, ',') && !tokens.is(i, '.') && !isAt(tokens, i) && !isDoctorate(tokens, i)) {
                return false;
            }
        }
        return true;
    }

    boolean isAt(Tokens tokens, int at) {
        String word = tokens.word(at);
        return word.length() > 1
                && !Character.isLowerCase(word.charAt(0))
                && (tokens.shape(at) == Shape.CAPITALS
                        || word.indexOf('.') > 0
                        || word.equals("PhD")
                        || word.equals("Esq"))
                && !tokens.isInCapitalsLine(at)
                && lexicon.has(WordList.POST_NOMINALS, tokens, at);
    }

    /** Whether a token is part of {@code Ph.D.}, which the tokenizer splits. */
    private static boolean isDoctorate(Tokens tokens, int at) {
        String word = tokens.word(at);
        return word.equals("Ph") || word.equals("D.") || word.equals("D") || word.equals("Psy") || word.equals("Ed");
    }
}
