package org.lodewire.streams.entities;

import java.util.Comparator;
import java.util.List;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;
import org.lodewire.streams.entities.article.EntityMention;
import org.lodewire.streams.flow.CodePointOffsets;

/** The record that the entities stage makes of an article. Thread-safe. */
final class EntityRecords {

    private static final Comparator<EntityMention> READING_ORDER =
            Comparator.comparing(EntityMention::field).thenComparingInt(EntityMention::start);

    private final EntityFinder finder;

    EntityRecords(EntityFinder finder) {
        this.finder = finder;
    }

    ArticleEntities of(CleanArticle article) {
        List<Entity> entities = finder.find(article.getTitle(), article.getText()).stream()
                .map(found -> entity(found, article)).toList();
        return ArticleEntities.newBuilder()
                .setArticleId(article.getId())
                .setSource(article.getSource())
                .setTime(article.getTime())
                .setRevises(article.getRevises())
                .setEntities(entities)
                .build();
    }

    private static Entity entity(FoundEntity found, CleanArticle article) {
        CodePointOffsets inTitle = new CodePointOffsets(article.getTitle() == null ? "" : article.getTitle());
        CodePointOffsets inBody = new CodePointOffsets(article.getText());
        List<Span> mentions = found.mentions().stream().sorted(READING_ORDER).map(mention -> {
            CodePointOffsets offsets = mention.field() == Field.TITLE ? inTitle : inBody;
            return new Span(mention.field(), offsets.at(mention.start()), offsets.at(mention.end()), null);
        }).toList();
        return Entity.newBuilder()
                .setType(found.type())
                .setName(found.name())
                .setWikidataId(found.wikidataId())
                .setCount(mentions.size())
                .setSalience(found.salience())
                .setMentions(mentions)
                .build();
    }
}
