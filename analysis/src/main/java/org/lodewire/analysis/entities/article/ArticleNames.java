package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.schemas.EntityType;

/**
 * Resolves the names of a whole article: equal names are one entity of one type, and short forms belong to the full
 * name. Used once, by one thread.
 */
final class ArticleNames {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final IdentityHashMap<GazetteerEntry, NameGroup> known = new IdentityHashMap<>();
    private final Map<String, NameGroup> unknown = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final List<NameGroup> groups = new ArrayList<>();
    private final List<SurnameMentions.NameTokens> fields = new ArrayList<>();

    ArticleNames(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    void add(FieldText text, List<Candidate> candidates) {
        BitSet covered = new BitSet(text.tokens().size());
        fields.add(new SurnameMentions.NameTokens(text, covered));
        for (Candidate candidate : candidates) {
            covered.set(candidate.from(), candidate.to());
            List<String> words = NameTrie.wordsOf(text.tokens(), candidate.from(), candidate.to());
            groupOf(words, candidate.entry())
                    .add(
                            Evidence.of(candidate.type()),
                            new NameGroup.Occurrence(text, candidate.from(), candidate.to()));
        }
    }

    private NameGroup groupOf(List<String> words, @Nullable GazetteerEntry entry) {
        return entry == null
                ? unknown.computeIfAbsent(String.join(" ", words), name -> group(words, null))
                : known.computeIfAbsent(entry, e -> group(words, entry));
    }

    private NameGroup group(List<String> words, @Nullable GazetteerEntry entry) {
        NameGroup group = new NameGroup(words, entry);
        groups.add(group);
        return group;
    }

    /**
     * Returns the entities, in no particular order. Call it once, after adding all candidates.
     *
     * @param acronyms the words of the full names of the acronyms that the article spells out
     */
    Collection<NameGroup> resolve(Map<String, List<String>> acronyms) {
        groups.forEach(NameGroup::decideType);
        groups.stream()
                .filter(group ->
                        group.type() == EntityType.PERSON && group.words().size() > 1)
                .forEach(group -> surnames.add(group.words().get(group.words().size() - 1)));
        ShortForms shortForms = shortForms(acronyms);
        List<NameGroup> entities = new ArrayList<>();
        Map<NameGroup, NameGroup> fullNames = new LinkedHashMap<>();
        for (NameGroup group : groups) {
            NameGroup full = fullNameOf(group, shortForms);
            if (full != null && rootOf(full, fullNames) != group) {
                fullNames.put(group, full);
            } else {
                entities.add(group);
            }
        }
        fullNames.forEach((shortForm, full) -> rootOf(full, fullNames).merge(shortForm));
        entities.addAll(new SurnameMentions(lexicon, gazetteer, entities, fields).resolve());
        entities.removeIf(group -> group.occurrences().isEmpty());
        return entities;
    }

    private ShortForms shortForms(Map<String, List<String>> acronyms) {
        ShortForms shortForms = new ShortForms(lexicon);
        for (NameGroup group : groups) {
            shortForms.add(group, group.words());
            if (group.entry() != null) {
                shortForms.add(group, gazetteer.wordsOf(group.entry()));
            }
        }
        acronyms.forEach((acronym, words) -> {
            for (int to = words.size(); to > 1; to--) {
                NameGroup full = unknown.get(String.join(" ", words.subList(0, to)));
                if (full != null && full.type() == EntityType.ORGANISATION) {
                    shortForms.define(acronym, full);
                    break;
                }
            }
        });
        return shortForms;
    }

    private @Nullable NameGroup fullNameOf(NameGroup group, ShortForms shortForms) {
        NameGroup full = shortForms.fullNameOf(group.words());
        if (full == null || full == group || group.entry() != null) {
            return null;
        }
        boolean oneWord = group.words().size() == 1;
        boolean surname = oneWord
                && group.type() == EntityType.PERSON
                && surnames.contains(group.words().get(0));
        boolean founder = group.type() == EntityType.PERSON && full.entry() != null && !oneWord;
        return surname || founder || oneWord && group.type() == EntityType.PLACE ? null : full;
    }

    private static NameGroup rootOf(NameGroup group, Map<NameGroup, NameGroup> fullNames) {
        NameGroup root = group;
        while (fullNames.containsKey(root)) {
            root = fullNames.get(root);
        }
        return root;
    }
}
