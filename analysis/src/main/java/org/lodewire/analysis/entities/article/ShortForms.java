package org.lodewire.analysis.entities.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.schemas.EntityType;

/**
 * The short forms of the organisations in an article: {@code JL Mag} for JL Mag Rare-Earth Company, {@code CSIS} for the
 * Center for Strategic and International Studies. If two full names share a short form, it belongs to the one added
 * first. Not thread-safe.
 */
final class ShortForms {
    private static final int MIN_ACRONYM = 2;

    private final Lexicon lexicon;
    private final Map<String, NameGroup> fullNames = new HashMap<>();

    ShortForms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void add(NameGroup group, List<String> words) {
        if (words.size() > 1 && group.type() == EntityType.ORGANISATION) {
            addOrganisation(group, words);
        }
    }

    private void addOrganisation(NameGroup group, List<String> words) {
        StringBuilder form = new StringBuilder();
        for (int to = 1; to < words.size(); to++) {
            String last = words.get(to - 1);
            form.append(to == 1 ? "" : " ").append(last);
            boolean informative = to > 1
                    || !lexicon.has(WordList.COMMON, last)
                            && !lexicon.has(WordList.DEMONYMS, last)
                            && !lexicon.has(WordList.PLACE_PREFIXES, last)
                            && !lexicon.has(WordList.OF_HEADS, last)
                            && !lexicon.has(WordList.GIVEN_NAMES, last);
            if (informative && last.length() > 1 && !last.equals("of") && !last.equals("for")) {
                fullNames.putIfAbsent(form.toString(), group);
            }
        }
        StringBuilder acronym = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && !lexicon.has(WordList.FUNCTION_WORDS, word)) {
                acronym.append(word.charAt(0));
            }
        }
        if (acronym.length() > MIN_ACRONYM) {
            fullNames.putIfAbsent(acronym.toString(), group);
        }
    }

    /** Adds an acronym that the article spells out with the words of a full name. */
    void define(String acronym, NameGroup group) {
        fullNames.put(acronym, group);
    }

    /** Returns the full name for a short form, null if there is none. */
    @Nullable
    NameGroup fullNameOf(List<String> words) {
        return fullNames.get(String.join(" ", words));
    }
}
