package org.lodewire.analysis.entities;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lodewire.analysis.entities.article.EntityMention;
import org.lodewire.analysis.text.CodePointOffsets;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.Span;

/** Creates the Avro records of the entities stage, in which offsets are in code points. Thread-safe. */
public final class EntityRecords {

    private static final Comparator<EntityMention> READING_ORDER =
            Comparator.comparing(EntityMention::field).thenComparingInt(EntityMention::start);

    private final EntityFinder finder;

    public EntityRecords(EntityFinder finder) {
        this.finder = finder;
    }

    /** Finds the entities of an article and returns them as a record. */
    public ArticleEntities of(CleanArticle article) {
        List<FoundEntity> found = finder.find(article.getTitle(), article.getText());
        Map<Field, Map<Integer, Integer>> codePoints = Map.of(
                Field.TITLE, codePoints(article.getTitle() == null ? "" : article.getTitle(), Field.TITLE, found),
                Field.BODY, codePoints(article.getText(), Field.BODY, found));
        return ArticleEntities.newBuilder()
                .setArticleId(article.getId())
                .setSource(article.getSource())
                .setTime(article.getTime())
                .setRevises(article.getRevises())
                .setWithdrawn(article.getWithdrawn())
                .setEntities(
                        found.stream().map(entity -> entity(entity, codePoints)).toList())
                .build();
    }

    /** Maps the start and end of each mention in a field from UTF-16 to code points, in one pass over the text. */
    private static Map<Integer, Integer> codePoints(String text, Field field, List<FoundEntity> found) {
        CodePointOffsets offsets = new CodePointOffsets(text);
        Map<Integer, Integer> codePoints = new HashMap<>();
        found.stream()
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.field() == field)
                .flatMapToInt(mention -> IntStream.of(mention.start(), mention.end()))
                .sorted()
                .forEach(offset -> codePoints.computeIfAbsent(offset, offsets::at));
        return codePoints;
    }

    private static Entity entity(FoundEntity found, Map<Field, Map<Integer, Integer>> codePoints) {
        List<Span> mentions = found.mentions().stream()
                .sorted(READING_ORDER)
                .map(mention -> {
                    Map<Integer, Integer> offsets = codePoints.getOrDefault(mention.field(), Map.of());
                    return new Span(mention.field(), offsets.get(mention.start()), offsets.get(mention.end()), null);
                })
                .toList();
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
