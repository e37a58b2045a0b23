package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.GazetteerMatch;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.Lexicon.WordList;
import org.lodewire.analysis.entities.knowledge.NameTrie;
import org.lodewire.analysis.entities.text.Shape;
import org.lodewire.analysis.entities.text.Tokens;
import org.lodewire.schemas.EntityType;

/**
 * Finds for each mention of a surname or given name the person whom the article names in full, mention by mention:
 * {@code Mr Petrov} and {@code Mrs Petrov} are two people, {@code in May} is nobody. Used once, by one thread.
 */
final class SurnameMentions {
    /** Tokens within which a person is still the subject, so that a known place or company of that name is not meant. */
    private static final int INTRODUCED = 300;

    /** A text and the tokens that are part of a name. */
    record NameTokens(FieldText text, BitSet covered) {}

    /** A mention to resolve: that of a group, or a capitalised word outside names if there is no group. */
    private record Mention(
            NameGroup.Occurrence at, @Nullable NameGroup group) {}

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final List<NameTokens> fields;
    private final SurnameUse use;
    private final NameSpans spans;
    private final Bearers bearers;
    private final List<NameGroup> groups;
    private final Map<String, NameGroup> apart = new HashMap<>();
    private final IdentityHashMap<GazetteerEntry, NameGroup> known = new IdentityHashMap<>();

    /** @param groups the entities so far, with their types */
    SurnameMentions(Lexicon lexicon, Gazetteer gazetteer, List<NameGroup> groups, List<NameTokens> fields) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.groups = List.copyOf(groups);
        this.fields = fields;
        this.use = new SurnameUse(lexicon);
        this.spans = new NameSpans(lexicon);
        this.bearers = new Bearers(lexicon, use);
    }

    /** Moves the mentions to the people whom they denote; returns further entities. */
    Collection<NameGroup> resolve() {
        for (NameGroup group : groups) {
            if (group.entry() != null) {
                known.put(group.entry(), group);
            }
            if (group.type() == EntityType.PERSON) {
                bearers.add(group, group.words());
                if (group.entry() != null) {
                    bearers.add(group, gazetteer.wordsOf(group.entry()));
                }
            }
        }
        List<Mention> mentions = new ArrayList<>();
        for (NameGroup group : groups) {
            group.occurrences().forEach(at -> mentions.add(new Mention(at, group)));
        }
        fields.forEach(field -> addUncovered(field, mentions));
        mentions.sort(
                Comparator.comparing((Mention mention) -> mention.at().text().field())
                        .reversed()
                        .thenComparingInt(mention -> mention.at().from()));
        mentions.forEach(this::resolve);
        return apart.values();
    }

    /** Adds capitalised words outside names that are short forms of people. */
    private void addUncovered(NameTokens field, List<Mention> mentions) {
        Tokens tokens = field.text().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.shape(i) == Shape.CAPITALISED
                    && !field.covered().get(i)
                    && bearers.has(tokens, i)
                    && !NameEdges.isPartOfCompound(tokens, i, i + 1)) {
                int free = field.covered().previousSetBit(i) + 1;
                int from = spans.start(tokens, i, free);
                mentions.add(new Mention(new NameGroup.Occurrence(field.text(), from, i + 1), null));
            }
        }
    }

    /** Adds to a mention of a person what belongs to the surname before it. */
    private Mention widened(Mention mention) {
        NameGroup group = mention.group();
        NameGroup.Occurrence wider =
                group == null || group.type() == EntityType.PERSON ? bearers.widened(mention.at()) : mention.at();
        if (group != null && !wider.equals(mention.at())) {
            group.remove(mention.at());
            group.add(Evidence.NONE, wider);
        }
        return wider.equals(mention.at()) ? mention : new Mention(wider, group);
    }

    private void resolve(Mention found) {
        Mention mention = widened(found);
        NameGroup.Occurrence at = mention.at();
        NameGroup group = mention.group();
        Tokens tokens = at.text().tokens();
        boolean other = group != null && group.entry() != null && group.type() != EntityType.PERSON;
        if (other && !use.isPersonTitled(tokens, at.from())) {
            return;
        }
        List<String> words = NameTrie.wordsOf(tokens, at.from(), at.to());
        String form = String.join(" ", words);
        boolean single = words.size() == 1;
        if (group == null && !single) {
            move(mention, bearers.of(tokens.key(at.to() - 1), at), true);
            return;
        }
        boolean person = group == null || group.type() == EntityType.PERSON;
        boolean titled = use.isPersonTitled(tokens, at.from());
        if (group != null && (!isShort(group, words, form, titled) || group.type() == EntityType.MATERIAL)) {
            bearers.mentioned(group, at, person && !single);
            return;
        }
        if (!single) {
            move(mention, bearers.of(form, at), false);
            return;
        }
        SurnameUse.Use used = use.of(tokens, at.from());
        boolean uncovered = group == null;
        boolean common = lexicon.has(WordList.COMMON, form);
        boolean unlikely = used == SurnameUse.Use.UNLIKELY || common && used != SurnameUse.Use.PERSON;
        GazetteerMatch rival = rival(tokens, at.from());
        if (used == SurnameUse.Use.OTHER || uncovered && unlikely) {
            if (rival != null && use.ofKnownName(tokens, at.from()) == SurnameUse.Use.OTHER) {
                asPlaceOrCompany(mention, rival, true);
            } else {
                remove(mention);
            }
            return;
        }
        if (rival != null && !titled) {
            SurnameUse.Use asKnown = use.ofKnownName(tokens, at.from());
            boolean introduced = bearers.isIntroduced(form, at, INTRODUCED);
            boolean several = bearers.count(form) > 1 && bearers.of(form, at) == null;
            boolean meant = introduced
                    && !several
                    && asKnown != SurnameUse.Use.OTHER
                    && (bearers.isSurname(form) || asKnown == SurnameUse.Use.PERSON);
            if (!meant) {
                asPlaceOrCompany(mention, rival, asKnown == SurnameUse.Use.OTHER);
                return;
            }
        }
        move(mention, bearers.of(form, at), uncovered);
    }

    /** Whether a mention may be the short form of a person whom the article names in full. */
    private boolean isShort(NameGroup group, List<String> words, String form, boolean titled) {
        boolean single = words.size() == 1;
        if (!bearers.has(form)) {
            return group.type() == EntityType.PERSON && single && lexicon.has(WordList.CALENDAR, form);
        }
        if (single && titled) {
            return !(group.entry() != null && group.entry().userDefined());
        }
        GazetteerEntry entry = group.entry();
        if (entry == null) {
            return !(single && group.type() == EntityType.PLACE);
        }
        return single && group.type() == EntityType.PERSON && !entry.userDefined();
    }

    private @Nullable GazetteerMatch rival(Tokens tokens, int at) {
        GazetteerMatch match = gazetteer.longestAt(tokens, at);
        boolean other = match != null
                && match.to() == at + 1
                && (match.type() == EntityType.PLACE || match.type() == EntityType.ORGANISATION);
        return other ? match : null;
    }

    /** Moves a mention to a person; without one, it is apart from the people who share the name. */
    private void move(Mention mention, @Nullable NameGroup person, boolean uncovered) {
        NameGroup group = mention.group();
        NameGroup.Occurrence at = mention.at();
        if (person != null && person == group) {
            bearers.mentioned(group, at, false);
            return;
        }
        if (person == null) {
            boolean known = group != null && group.entry() != null;
            boolean remains = group != null
                    && (!known
                            || bearers.count(keyOf(at)) < 2
                                    && !use.isPersonTitled(at.text().tokens(), at.from()));
            if (remains || uncovered) {
                return;
            }
            apart(mention, EntityType.PERSON, null);
            return;
        }
        remove(mention);
        person.add(Evidence.NONE, at);
        bearers.mentioned(person, at, false);
    }

    private void asPlaceOrCompany(Mention mention, GazetteerMatch rival, boolean certain) {
        NameGroup group = mention.group();
        if (group == null ? !certain : group.type() != EntityType.PERSON) {
            return;
        }
        GazetteerEntry entry = rival.isAmbiguous() ? null : rival.entryIn(word -> false, rival.type());
        apart(mention, rival.type(), entry);
    }

    private void apart(Mention mention, EntityType type, @Nullable GazetteerEntry entry) {
        remove(mention);
        NameGroup other = entry == null ? null : known.get(entry);
        if (other == null) {
            other = apart.computeIfAbsent(type + " " + keyOf(mention.at()), key -> {
                NameGroup created = new NameGroup(List.of(keyOf(mention.at())), entry);
                created.add(Evidence.of(type), mention.at());
                created.decideType();
                created.remove(mention.at());
                return created;
            });
        }
        other.add(Evidence.NONE, mention.at());
    }

    private static void remove(Mention mention) {
        if (mention.group() != null) {
            mention.group().remove(mention.at());
        }
    }

    private static String keyOf(NameGroup.Occurrence at) {
        return at.text().tokens().key(at.from());
    }
}
