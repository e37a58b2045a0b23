package org.lodewire.subscriptions.articles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.text.CodePointOffsets;
import org.lodewire.analysis.topics.MatchedSpan;
import org.lodewire.analysis.topics.Snippets;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Field;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicMention;
import org.lodewire.schemas.json.RecordJson;
import org.lodewire.subscriptions.search.ArticleParts;
import org.lodewire.subscriptions.search.SearchHit;

/** Articles as JSON. Stateless. */
final class ArticleJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_SPANS = 5;
    /** Of the text of a mention; a snippet has no more of it. */
    private static final int MAX_MENTION = 200;

    private ArticleJson() {}

    /** An article in a list, with what a query matches in it. */
    static ObjectNode hit(SearchHit hit) {
        ObjectNode json = summary(hit.article(), hit.clean());
        if (!hit.mentions().isEmpty()) {
            json.set("mentions", mentions(hit.clean(), hit.mentions()));
        }
        return json;
    }

    private static ObjectNode summary(ArticleParts article, CleanArticle clean) {
        ObjectNode json = NODES.objectNode()
                .put("id", article.id())
                .put("source", clean.getSource())
                .put("url", clean.getUrl())
                .put("title", clean.getTitle())
                .put("language", clean.getLanguage())
                .put("at", clean.getTime().getEvent().toString())
                .put(
                        "story",
                        Optional.ofNullable(article.story())
                                .map(StoryMembership::getStoryId)
                                .orElse(null));
        ArrayNode topics = json.putArray("topics");
        article.mentions().keySet().forEach(topics::add);
        return json;
    }

    private static ObjectNode mentions(CleanArticle clean, List<MatchedSpan> mentions) {
        ObjectNode json = NODES.objectNode().put("count", mentions.size());
        ArrayNode spans = json.putArray("spans");
        CodePointOffsets inTitle = new CodePointOffsets(text(clean, Field.TITLE));
        CodePointOffsets inBody = new CodePointOffsets(clean.getText());
        mentions.stream().limit(MAX_SPANS).forEach(span -> {
            String text = text(clean, span.field());
            CodePointOffsets offsets = span.field() == Field.TITLE ? inTitle : inBody;
            spans.addObject()
                    .put("field", span.field().name())
                    .put("start", offsets.at(span.start()))
                    .put("end", offsets.at(span.end()))
                    .put("text", text.substring(span.start(), Math.min(span.end(), span.start() + MAX_MENTION)))
                    .put("snippet", Snippets.around(text, span.start(), span.end()));
        });
        return json;
    }

    private static String text(CleanArticle clean, Field field) {
        String title = clean.getTitle();
        return field == Field.BODY ? clean.getText() : title == null ? "" : title;
    }

    /** An article with its text, what was removed and why, its entities, story and topics. */
    static ObjectNode full(ArticleParts article, CleanArticle clean) {
        ObjectNode json = summary(article, clean);
        json.remove(List.of("story", "topics"));
        json.put("author", clean.getAuthor());
        json.set("time", RecordJson.of(clean.getTime()));
        json.put("revised", clean.getRevises());
        json.put("text", clean.getText());
        ArrayNode quality = json.putArray("quality");
        clean.getQuality().forEach(flag -> quality.add(flag.name()));
        json.put("keptCharacters", clean.getKeptCharacters());
        json.put("removedCharacters", clean.getRemovedCharacters());
        ArrayNode removed = json.putArray("removed");
        clean.getRemoved().forEach(block -> removed.add(RecordJson.of(block)));
        Optional<ArticleEntities> entities = article.currentEntities();
        ArrayNode list = json.putArray("entities");
        entities.ifPresent(found -> found.getEntities().forEach(entity -> list.add(RecordJson.of(entity))));
        json.set("story", membership(article.story()));
        ArrayNode topics = json.putArray("topics");
        article.mentions().values().forEach(mention -> topics.add(mention(mention)));
        return json;
    }

    private static @Nullable ObjectNode membership(@Nullable StoryMembership story) {
        return story == null
                ? null
                : NODES.objectNode()
                        .put("id", story.getStoryId())
                        .put("kinship", story.getKinship().name())
                        .put("copyOf", story.getCopyOf())
                        .put("similarity", story.getSimilarity());
    }

    private static ObjectNode mention(TopicMention mention) {
        ObjectNode json = NODES.objectNode().put("topic", mention.getTopic()).put("count", mention.getCount());
        ArrayNode spans = json.putArray("spans");
        mention.getSpans().forEach(span -> spans.add(RecordJson.of(span)));
        return json;
    }

    /** An article as a member of its story. */
    static ObjectNode member(ArticleParts article, CleanArticle clean) {
        ObjectNode json = summary(article, clean);
        StoryMembership story = article.story();
        if (story != null) {
            json.put("kinship", story.getKinship().name())
                    .put("copyOf", story.getCopyOf())
                    .put("similarity", story.getSimilarity());
        }
        return json;
    }
}
