package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.schemas.EntityType;

/** All candidates of an article that say the same: what speaks for them together, and where they stand. */
public final class NameGroup {
    private static final int MOST_MENTIONS = 2_000;

    private final List<String> words;
    private final GazetteerEntry entry;
    private final List<EntityMention> mentions = new ArrayList<>();
    private Evidence evidence = Evidence.NONE;
    private String longest = "";
    private EntityType type;

    /**
     * @param words the name folded, as {@link org.lodewire.analysis.entities.knowledge.NameTrie#wordsOf} gives it
     * @param entry null if the gazetteer does not know the name
     */
    NameGroup(List<String> words, GazetteerEntry entry) {
        this.words = words;
        this.entry = entry;
    }

    /** Adds a mention. Beyond two thousand, mentions are not kept. */
    void add(Evidence more, FieldText text, int from, int to) {
        evidence = evidence.plus(more);
        EntityMention mention = text.mention(from, to);
        if (mentions.size() < MOST_MENTIONS) {
            mentions.add(mention);
        }
        if (mention.end() - mention.start() > longest.length()) {
            longest = text.text().substring(mention.start(), mention.end());
        }
    }

    /** Takes over the mentions of another form of the name. */
    void absorb(NameGroup other) {
        mentions.addAll(other.mentions.subList(0, Math.min(other.mentions.size(), MOST_MENTIONS - mentions.size())));
        if (entry == null && other.longest.length() > longest.length()) {
            longest = other.longest;
        }
    }

    /** Settles the type of a name that the gazetteer does not know: what it was mostly taken for. */
    void decide() {
        type = entry == null ? evidence.type() : entry.type();
    }

    List<String> words() {
        return words;
    }

    public GazetteerEntry entry() {
        return entry;
    }

    /** What the name stands for; null until it is decided. */
    public EntityType type() {
        return type;
    }

    public List<EntityMention> mentions() {
        return mentions;
    }

    /** The longest way in which the article writes the name. */
    String longest() {
        return longest;
    }

    public String name() {
        return entry == null ? longest.strip().replaceAll("\\s+", " ") : entry.name();
    }
}
