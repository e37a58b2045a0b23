package org.lodewire.streams.entities;

import java.util.ArrayList;
import java.util.List;
import org.lodewire.schemas.EntityType;

/** All candidates of an article that say the same: what speaks for them together, and where they stand. */
final class NameGroup {
    private static final int MOST_MENTIONS = 2_000;

    private final List<String> words;
    private final GazetteerEntry entry;
    private final List<EntityMention> mentions = new ArrayList<>();
    private Evidence evidence = Evidence.NONE;
    private String longest = "";
    private EntityType type;

    /**
     * @param words the name folded, as {@link NameTrie#wordsOf} gives it
     * @param entry null if the gazetteer does not know the name
     */
    NameGroup(List<String> words, GazetteerEntry entry) {
        this.words = words;
        this.entry = entry;
        this.type = entry == null ? null : entry.type();
    }

    void add(Evidence more, FieldText text, int from, int to) {
        evidence = evidence.plus(more);
        mention(text, from, to);
    }

    /** Adds a mention that tells nothing of the type. Beyond two thousand, mentions are not kept. */
    void mention(FieldText text, int from, int to) {
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

    void decide(EntityType decided) {
        type = decided;
    }

    List<String> words() {
        return words;
    }

    GazetteerEntry entry() {
        return entry;
    }

    Evidence evidence() {
        return evidence;
    }

    /** What the name stands for; null while or if that is unknown. */
    EntityType type() {
        return type;
    }

    List<EntityMention> mentions() {
        return mentions;
    }

    /** The longest way in which the article writes the name. */
    String longest() {
        return longest;
    }

    String name() {
        return entry == null ? longest.strip().replaceAll("\\s+", " ") : entry.name();
    }
}
