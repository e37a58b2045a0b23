package org.lodewire.streams.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodewire.schemas.EntityType;
import org.lodewire.streams.entities.Lexicon.WordList;
import org.lodewire.streams.entities.text.Shape;
import org.lodewire.streams.entities.text.Tokenizer;
import org.lodewire.streams.entities.text.Tokens;

/**
 * Decides over a whole article what its candidates are: equal names are one entity and share their evidence, short forms
 * go to the full name, and a name established in one sentence is one in every other, headings included.
 */
final class ArticleNames {
    private static final int CLEARLY = 5;

    private final Lexicon lexicon;
    private final Vocabulary article;
    private final Map<Object, NameGroup> groups = new LinkedHashMap<>();
    private final Map<NameGroup, NameGroup> fullNames = new LinkedHashMap<>();
    private final List<Marked> fields = new ArrayList<>();

    private record Marked(FieldText text, boolean[] taken) {
    }

    ArticleNames(Lexicon lexicon, Vocabulary article) {
        this.lexicon = lexicon;
        this.article = article;
    }

    void add(FieldText text, List<Candidate> candidates) {
        boolean[] covered = new boolean[text.tokens().size()];
        fields.add(new Marked(text, covered));
        for (Candidate candidate : candidates) {
            List<String> words = NameTrie.wordsOf(text.tokens(), candidate.from(), candidate.to());
            Object key = candidate.entry() == null ? words : candidate.entry();
            if (candidate.entry() != null || !candidate.evidence().equals(Evidence.NONE)) {
                groups.computeIfAbsent(key, k -> new NameGroup(words, candidate.entry()))
                        .add(candidate.evidence(), text, candidate.from(), candidate.to());
                Arrays.fill(covered, candidate.from(), candidate.to(), true);
            }
        }
    }

    /** The entities, in no order; to be called once, after all candidates were added. */
    Collection<NameGroup> resolve() {
        groups.values().stream()
                .filter(group -> group.entry() == null)
                .forEach(group -> group.decide(group.evidence().type()));
        ShortForms shortForms = shortForms();
        List<NameGroup> entities = new ArrayList<>();
        for (NameGroup group : groups.values()) {
            NameGroup full = fullNameOf(group, shortForms);
            if (full != null && rootOf(full) != group) {
                fullNames.put(group, full);
            } else if (group.type() != null) {
                entities.add(group);
            }
        }
        fullNames.forEach((shortForm, full) -> rootOf(full).absorb(shortForm));
        addForgotten(entities, shortForms);
        return entities;
    }

    private ShortForms shortForms() {
        ShortForms shortForms = new ShortForms(lexicon);
        for (NameGroup group : groups.values()) {
            shortForms.add(group, group.words());
            if (group.entry() != null) {
                Tokens name = Tokenizer.tokenize(group.entry().name());
                shortForms.add(group, NameTrie.wordsOf(name, 0, name.size()));
            }
        }
        return shortForms;
    }

    private NameGroup fullNameOf(NameGroup group, ShortForms shortForms) {
        NameGroup full = shortForms.fullNameOf(group.words());
        if (full == null || full == group) {
            return null;
        }
        if (group.entry() != null) {
            boolean otherPerson = group.type() == EntityType.PERSON && full.type() == EntityType.PERSON
                    && group.words().size() == 1 && full.entry() == null && !group.longest().contains(" ");
            return otherPerson ? full : null;
        }
        Evidence evidence = group.evidence();
        boolean place = group.words().size() == 1 && evidence.place() >= CLEARLY && evidence.type() == EntityType.PLACE;
        return place ? null : full;
    }

    private NameGroup rootOf(NameGroup group) {
        NameGroup root = group;
        while (fullNames.containsKey(root)) {
            root = fullNames.get(root);
        }
        return root;
    }

    /** Mentions of known names where capitals alone did not tell: in headings and at the start of sentences. */
    private void addForgotten(List<NameGroup> entities, ShortForms shortForms) {
        NameTrie<NameGroup> known = new NameTrie<>();
        for (NameGroup entity : entities) {
            known.put(entity.words(), entity);
        }
        fullNames.forEach((shortForm, full) -> known.put(shortForm.words(), rootOf(full)));
        for (Marked field : fields) {
            int at = 0;
            while (at < field.taken().length) {
                boolean open = !field.taken()[at] && field.text().tokens().shape(at).isNameLike();
                at = open ? addForgottenAt(field, at, known, shortForms) : at + 1;
            }
        }
    }

    private int addForgottenAt(Marked field, int at, NameTrie<NameGroup> known, ShortForms shortForms) {
        Tokens tokens = field.text().tokens();
        boolean[] taken = field.taken();
        NameGroup[] longest = new NameGroup[1];
        int[] end = {at};
        known.walk(tokens, at, (values, path, count) -> {
            if (!taken[path[count - 1]] && tokens.shape(path[count - 1]).isNameLike()) {
                longest[0] = values.get(0);
                end[0] = path[count - 1] + 1;
            }
        });
        String word = tokens.key(at);
        boolean everyday = lexicon.has(WordList.COMMON, word)
                && (article.isWrittenSmall(word) || !article.isCapitalisedInside(word));
        if (longest[0] == null && !everyday) {
            NameGroup full = shortForms.fullNameOf(List.of(word));
            boolean acronym = tokens.shape(at) == Shape.CAPITALS;
            if (full != null && (full.type() == EntityType.PERSON || acronym && full.type() == EntityType.ORGANISATION)) {
                longest[0] = rootOf(full);
                end[0] = at + 1;
            }
        }
        boolean compound = NameEdges.isPartOfCompound(tokens, at, end[0]);
        if (longest[0] == null || compound || end[0] == at + 1 && everyday) {
            return at + 1;
        }
        longest[0].mention(field.text(), at, end[0]);
        Arrays.fill(taken, at, end[0], true);
        return end[0];
    }
}
