package org.lodewire.analysis.entities.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.schemas.EntityType;

/** All candidates of an article with the same name: their combined evidence and their mentions. Not thread-safe. */
public final class NameGroup {
    private static final int MAX_MENTIONS = 2_000;

    private final List<String> words;
    private final @Nullable GazetteerEntry entry;
    private final List<EntityMention> mentions = new ArrayList<>();
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
    void add(Evidence more, FieldText text, int from, int to) {
        evidence = evidence.plus(more);
        EntityMention mention = text.mention(from, to);
        if (mentions.size() < MAX_MENTIONS) {
            mentions.add(mention);
        }
        if (mention.end() - mention.start() > longest.length()) {
            longest = text.text().substring(mention.start(), mention.end());
        }
    }

    /** Adds the mentions of another form of the name. */
    void merge(NameGroup other) {
        mentions.addAll(other.mentions.subList(0, Math.min(other.mentions.size(), MAX_MENTIONS - mentions.size())));
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

    public List<EntityMention> mentions() {
        return mentions;
    }

    /** The longest form of the name in the article. */
    String longest() {
        return longest;
    }

    public String name() {
        return entry == null ? longest.strip().replaceAll("\\s+", " ") : entry.name();
    }
}
