package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Mentions of an acronym that the article spells out, where the tagger has found it once but not here, such as at the start
 * of a sentence. Immutable.
 */
final class AcronymMentions {
    /**
     * Adds the mentions outside names.
     *
     * @param names    the names of a text in reading order, without overlaps
     * @param acronyms the acronyms that the article spells out, in folded form
     */
    List<Candidate> add(Tokens tokens, List<Candidate> names, Set<String> acronyms) {
        Set<String> organisations = new HashSet<>();
        for (Candidate name : names) {
            if (isAcronym(tokens, name.from(), acronyms)
                    && name.length() == 1
                    && name.type() == EntityType.ORGANISATION) {
                organisations.add(tokens.key(name.from()));
            }
        }
        if (organisations.isEmpty()) {
            return names;
        }
        List<Candidate> all = new ArrayList<>(names.size());
        int next = 0;
        int at = 0;
        while (at < tokens.size()) {
            if (next < names.size() && names.get(next).from() <= at) {
                all.add(names.get(next));
                at = Math.max(at + 1, names.get(next).to());
                next++;
            } else {
                if (isAcronym(tokens, at, organisations) && !NameEdges.isPartOfCompound(tokens, at, at + 1)) {
                    all.add(new Candidate(at, at + 1, EntityType.ORGANISATION, null));
                }
                at++;
            }
        }
        return all;
    }

    private static boolean isAcronym(Tokens tokens, int at, Set<String> acronyms) {
        return tokens.shape(at) == Shape.CAPITALS && !tokens.isInCapitalsLine(at) && acronyms.contains(tokens.key(at));
    }
}
