package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.schemas.EntityType;

/** All candidates of an article with the same name: their combined evidence and their mentions. Not thread-safe. */
public final class NameGroup {
    private static final int MAX_MENTIONS = 2_000;
    private static final String BLANKS = " \t\n\u000B\f\r";

    /** One mention of a name: the tokens [from, to) of a text. */
    record Occurrence(FieldText text, int from, int to) {}

    private final List<String> words;
    private final @Nullable GazetteerEntry entry;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private Evidence evidence = Evidence.NONE;
    private String longest = "";
    private @Nullable EntityType type;

    /**
     * @param words the folded words of the name, from {@link org.lodewire.analysis.entities.knowledge.NameTrie#wordsOf}
     * @param entry null if the name is not in the gazetteer
     */
    NameGroup(List<String> words, @Nullable GazetteerEntry entry) {
        this.words = words;
        this.entry = entry;
    }

    /** Adds a mention. At most {@value #MAX_MENTIONS} mentions are stored. */
    void add(Evidence more, Occurrence occurrence) {
        evidence = evidence.plus(more);
        if (occurrences.size() < MAX_MENTIONS) {
            occurrences.add(occurrence);
        }
        EntityMention mention = occurrence.text().mention(occurrence.from(), occurrence.to());
        if (mention.end() - mention.start() > longest.length()) {
            longest = occurrence.text().text().substring(mention.start(), mention.end());
        }
    }

    /** Removes a mention, which turned out to denote another entity or none. */
    void remove(Occurrence occurrence) {
        occurrences.remove(occurrence);
    }

    /** Adds the mentions of another form of the name. */
    void merge(NameGroup other) {
        int free = MAX_MENTIONS - occurrences.size();
        occurrences.addAll(other.occurrences.subList(0, Math.min(other.occurrences.size(), free)));
        if (entry == null && other.longest.length() > longest.length()) {
            longest = other.longest;
        }
    }

    /** Sets the type: that of the gazetteer entry, otherwise the type with the most evidence. */
    void decideType() {
        type = entry == null ? evidence.type() : entry.type();
    }

    List<String> words() {
        return words;
    }

    public @Nullable GazetteerEntry entry() {
        return entry;
    }

    /**
     * The type of the entity.
     *
     * @throws IllegalStateException before {@link #decideType}
     */
    public EntityType type() {
        if (type == null) {
            throw new IllegalStateException("The type of " + words + " is not decided yet");
        }
        return type;
    }

    /** Returns the mentions in no particular order, in a new list. */
    public List<EntityMention> mentions() {
        List<EntityMention> mentions = new ArrayList<>(occurrences.size());
        for (Occurrence occurrence : occurrences) {
            mentions.add(occurrence.text().mention(occurrence.from(), occurrence.to()));
        }
        return mentions;
    }

    /** Returns the number of mentions. */
    public int count() {
        return occurrences.size();
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** The longest form of the name in the article. */
    String longest() {
        return longest;
    }

    public String name() {
        return entry == null ? onOneLine(longest.strip()) : entry.name();
    }

    /** Makes one space of each white space within a name. */
    private static String onOneLine(String name) {
        StringBuilder line = new StringBuilder(name.length());
        boolean space = false;
        for (int i = 0; i < name.length(); i++) {
            boolean again = space;
            space = BLANKS.indexOf(name.charAt(i)) >= 0;
            if (!space) {
                line.append(name.charAt(i));
            } else if (!again) {
                line.append(' ');
            }
        }
        return line.toString();
    }
}
