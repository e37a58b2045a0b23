package org.lodewire.analysis.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.lodewire.analysis.entities.article.ArticleReader;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.analysis.entities.article.FieldText;
import org.lodewire.analysis.entities.article.NameGroup;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.Hints;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.schemas.Field;

/**
 * Finds the people, organisations, places and materials of an article. Parties, teams, media
 * and military units are organisations; countries, even where they act, and buildings are places; materials are the
 * rare earths. Demonyms, languages, events, laws and products are no
 * entities, and titles such as {@code President} and the genitive's {@code 's} are no part of a name.
 *
 * <p>The tagger has learned English. In a text of another language only what the gazetteer knows is found.
 *
 * <p>The way of a text: tokens, tags, {@link ArticleReader names and what they stand for}, {@link Salience}. Time and memory
 * grow with the length of the text, whatever it contains. Immutable and thread-safe.
 */
public final class EntityFinder {
    private static final int MOST_ENTITIES = 1_000;

    private final ArticleReader reader;

    /** A finder with the bundled lexicon, word classes and model. */
    public EntityFinder(Gazetteer gazetteer) {
        this.reader = new ArticleReader(
                gazetteer, Lexicon.bundled(), Hints.tagger(WordClasses.bundled()), TaggerModel.bundled());
    }

    /**
     * The entities of an article, most salient first, at most a thousand.
     *
     * @param title null if there is none
     */
    public List<FoundEntity> find(String title, String text) {
        List<FieldText> fields = new ArrayList<>();
        if (title != null) {
            fields.add(FieldText.of(Field.TITLE, title));
        }
        fields.add(FieldText.of(Field.BODY, text));
        return ranked(reader.read(fields), title != null, text);
    }

    private static List<FoundEntity> ranked(Collection<NameGroup> groups, boolean titled, String text) {
        int most =
                groups.stream().mapToInt(group -> group.mentions().size()).max().orElse(1);
        Salience salience = new Salience(titled, text, most);
        Comparator<EntityMention> readingOrder =
                Comparator.comparing(EntityMention::field).thenComparingInt(EntityMention::start);
        return groups.stream()
                .map(group -> {
                    List<EntityMention> mentions =
                            group.mentions().stream().sorted(readingOrder).toList();
                    String id = group.entry() == null ? null : group.entry().id();
                    return new FoundEntity(group.type(), group.name(), id, salience.of(mentions), mentions);
                })
                .sorted(Comparator.comparingDouble(FoundEntity::salience)
                        .reversed()
                        .thenComparing(entity -> entity.mentions().get(0), readingOrder))
                .limit(MOST_ENTITIES)
                .toList();
    }
}
