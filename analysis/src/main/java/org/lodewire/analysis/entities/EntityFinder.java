package org.lodewire.analysis.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.article.ArticleReader;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.analysis.entities.article.FieldText;
import org.lodewire.analysis.entities.article.NameGroup;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.Lexicon;
import org.lodewire.analysis.entities.knowledge.TaggerFactory;
import org.lodewire.analysis.entities.tagger.ModelTagger;
import org.lodewire.analysis.entities.tagger.TaggerModel;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.schemas.Field;

/**
 * Finds the people, organisations, places and materials of an article. Parties, teams, media and military units are
 * organisations. Countries, including countries as actors, and buildings are places. Materials are the rare earths.
 * Demonyms, languages, events, laws and products are not entities. Titles such as {@code President} and the possessive
 * {@code 's} are not part of a name.
 *
 * <p>The tagger is trained on English. In other languages only the names of the gazetteer are found.
 *
 * <p>A text is split into tokens, tagged, resolved to entities by {@link ArticleReader} and ranked by {@link Salience}.
 * Time and memory are linear in the length of the text. Immutable and thread-safe.
 */
public final class EntityFinder {
    private static final int MAX_ENTITIES = 1_000;
    private static final Comparator<EntityMention> READING_ORDER =
            Comparator.comparing(EntityMention::field).thenComparingInt(EntityMention::start);
    private static final Comparator<FoundEntity> MOST_SALIENT = Comparator.comparingDouble(FoundEntity::salience)
            .reversed()
            .thenComparing(entity -> entity.mentions().get(0), READING_ORDER);

    private final ArticleReader reader;

    /** Creates a finder with the bundled lexicon, word classes and model. */
    public EntityFinder(Gazetteer gazetteer) {
        this.reader = new ArticleReader(
                gazetteer,
                Lexicon.bundled(),
                new ModelTagger(TaggerFactory.create(WordClasses.bundled()), TaggerModel.bundled()));
    }

    /**
     * Returns the entities of an article, most salient first, at most {@value #MAX_ENTITIES}.
     *
     * @param title may be null
     */
    public List<FoundEntity> find(@Nullable String title, String text) {
        List<FieldText> fields = new ArrayList<>();
        if (title != null) {
            fields.add(FieldText.of(Field.TITLE, title));
        }
        fields.add(FieldText.of(Field.BODY, text));
        return ranked(reader.read(fields), title != null, text);
    }

    private static List<FoundEntity> ranked(Collection<NameGroup> groups, boolean titled, String text) {
        int most = 1;
        for (NameGroup group : groups) {
            most = Math.max(most, group.count());
        }
        Salience salience = new Salience(titled, text, most);
        List<FoundEntity> entities = new ArrayList<>(groups.size());
        for (NameGroup group : groups) {
            List<EntityMention> mentions = group.mentions();
            mentions.sort(READING_ORDER);
            String id = group.entry() == null ? null : group.entry().id();
            entities.add(new FoundEntity(group.type(), group.name(), id, salience.of(mentions), mentions));
        }
        entities.sort(MOST_SALIENT);
        return List.copyOf(entities.subList(0, Math.min(entities.size(), MAX_ENTITIES)));
    }
}
