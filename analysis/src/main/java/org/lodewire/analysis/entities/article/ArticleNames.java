package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokenizer;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Resolves the names of a whole article: equal names are one entity of one type, and short forms belong to the full
 * name. Used once, by one thread.
 */
final class ArticleNames {
    private final Lexicon lexicon;
    private final IdentityHashMap<GazetteerEntry, NameGroup> known = new IdentityHashMap<>();
    private final Map<String, NameGroup> unknown = new HashMap<>();
    private final List<NameGroup> groups = new ArrayList<>();
    private final List<NameTokens> fields = new ArrayList<>();

    /** A text and the tokens that are part of a name. */
    private record NameTokens(FieldText text, BitSet covered) {}

    ArticleNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void add(FieldText text, List<Candidate> candidates) {
        BitSet covered = new BitSet(text.tokens().size());
        fields.add(new NameTokens(text, covered));
        for (Candidate candidate : candidates) {
            covered.set(candidate.from(), candidate.to());
            List<String> words = NameTrie.wordsOf(text.tokens(), candidate.from(), candidate.to());
            NameGroup group = candidate.entry() == null
                    ? unknown.computeIfAbsent(String.join(" ", words), name -> group(words, null))
                    : known.computeIfAbsent(candidate.entry(), entry -> group(words, entry));
            group.add(Evidence.of(candidate.type()), text, candidate.from(), candidate.to());
        }
    }

    private NameGroup group(List<String> words, @Nullable GazetteerEntry entry) {
        NameGroup group = new NameGroup(words, entry);
        groups.add(group);
        return group;
    }

    /** Returns the entities, in no particular order. Call it once, after adding all candidates. */
    Collection<NameGroup> resolve() {
        groups.forEach(NameGroup::decideType);
        ShortForms shortForms = shortForms();
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
        addSurnames(shortForms, fullNames);
        return entities;
    }

    /** Adds capitalised words outside names that are surnames of people whom the article names in full. */
    private void addSurnames(ShortForms shortForms, Map<NameGroup, NameGroup> fullNames) {
        for (NameTokens field : fields) {
            Tokens tokens = field.text().tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.shape(i) == Shape.CAPITALISED
                        && !field.covered().get(i)
                        && !lexicon.has(WordList.COMMON, tokens.key(i))
                        && !NameEdges.isPartOfCompound(tokens, i, i + 1)) {
                    NameGroup full = shortForms.fullNameOf(List.of(tokens.key(i)));
                    if (full != null && full.type() == EntityType.PERSON) {
                        rootOf(full, fullNames).add(Evidence.NONE, field.text(), i, i + 1);
                    }
                }
            }
        }
    }

    private ShortForms shortForms() {
        ShortForms shortForms = new ShortForms(lexicon);
        for (NameGroup group : groups) {
            shortForms.add(group, group.words());
            if (group.entry() != null) {
                Tokens name = Tokenizer.tokenize(group.entry().name());
                shortForms.add(group, NameTrie.wordsOf(name, 0, name.size()));
            }
        }
        return shortForms;
    }

    private static @Nullable NameGroup fullNameOf(NameGroup group, ShortForms shortForms) {
        NameGroup full = shortForms.fullNameOf(group.words());
        if (full == null || full == group) {
            return null;
        }
        boolean oneWord = group.words().size() == 1;
        if (group.entry() != null) {
            boolean otherPerson = oneWord
                    && group.type() == EntityType.PERSON
                    && full.type() == EntityType.PERSON
                    && full.entry() == null
                    && !group.longest().contains(" ");
            return otherPerson ? full : null;
        }
        return oneWord && group.type() == EntityType.PLACE ? null : full;
    }

    private static NameGroup rootOf(NameGroup group, Map<NameGroup, NameGroup> fullNames) {
        NameGroup root = group;
        while (fullNames.containsKey(root)) {
            root = fullNames.get(root);
        }
        return root;
    }
}
