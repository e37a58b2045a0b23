package org.lodewire.subscriptions.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.topics.EntityMatches;
import org.lodewire.analysis.topics.EntitySpans;
import org.lodewire.analysis.topics.TopicMatcher;
import org.lodewire.analysis.topics.words.ArticleWords;
import org.lodewire.analysis.topics.words.EntitySpan;
import org.lodewire.analysis.topics.words.RecordedTokens;
import org.lodewire.analysis.topics.words.Scope;
import org.lodewire.analysis.topics.words.TextAnalyses;
import org.lodewire.schemas.ArticleEntities;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Entity;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.StoryMembership;
import org.lodewire.schemas.TopicMention;

/**
 * Articles as documents of the index. The words are those by which topics are matched. A document holds the records as well, so
 * that the index can answer without Kafka. Thread-safe.
 */
final class ArticleDocuments {

    static final String ID = "id";
    static final String TIME = "time";
    static final String SOURCE = "source";
    static final String LANGUAGE = "language";
    static final String TOPIC = "topic";
    static final String ENTITY = "entity";
    static final String STORY = "story";
    /** What a document has: of a part that came before the text of its article, {@link #TEXT} is missing. */
    static final String HAS = "has";

    static final String TEXT = "text";

    private static final String CLEAN_RECORD = "clean";
    private static final String ENTITIES_RECORD = "entities";
    private static final String STORY_RECORD = "membership";
    private static final String MENTION_RECORD = "mention";

    private static final FieldType WORDS = words();

    private final TextAnalyses analyses;

    ArticleDocuments(TextAnalyses analyses) {
        this.analyses = analyses;
    }

    private static FieldType words() {
        FieldType words = new FieldType();
        words.setTokenized(true);
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        words.freeze();
        return words;
    }

    /** The document of an article of which something is known. */
    Document document(ArticleParts parts) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, parts.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(parts.id())));
        long time = parts.time().orElseThrow().toEpochMilli();
        document.add(new LongPoint(TIME, time));
        document.add(new NumericDocValuesField(TIME, time));
        CleanArticle clean = parts.clean();
        if (clean != null) {
            addText(document, clean, parts);
        }
        if (parts.entities() != null) {
            document.add(stored(ENTITIES_RECORD, parts.entities().toByteBuffer()));
        }
        StoryMembership story = parts.story();
        if (story != null) {
            document.add(new StringField(STORY, story.getStoryId(), Field.Store.NO));
            document.add(new StringField(HAS, STORY, Field.Store.NO));
            document.add(stored(STORY_RECORD, story.toByteBuffer()));
        }
        for (TopicMention mention : parts.mentions().values()) {
            document.add(new StringField(TOPIC, mention.getTopic(), Field.Store.NO));
            document.add(stored(MENTION_RECORD, mention.toByteBuffer()));
        }
        return document;
    }

    private void addText(Document document, CleanArticle clean, ArticleParts parts) throws IOException {
        document.add(new StringField(HAS, TEXT, Field.Store.NO));
        document.add(new StringField(SOURCE, clean.getSource(), Field.Store.NO));
        languages(clean.getLanguage())
                .forEach(language -> document.add(new StringField(LANGUAGE, language, Field.Store.NO)));
        parts.currentEntities()
                .ifPresent(entities -> entityIds(entities, clean.getText())
                        .forEach(id -> document.add(new StringField(ENTITY, id, Field.Store.NO))));
        String title = clean.getTitle() == null ? "" : clean.getTitle();
        ArticleWords words = new ArticleWords(
                analyses.of(clean.getLanguage()), bounded(title), bounded(clean.getText()), entities(parts));
        document.add(new Field(
                Scope.TITLE_FIELD, new RecordedTokens(words, org.lodewire.schemas.Field.TITLE, Set.of()), WORDS));
        document.add(new Field(
                Scope.BODY_FIELD, new RecordedTokens(words, org.lodewire.schemas.Field.BODY, Set.of()), WORDS));
        document.add(stored(CLEAN_RECORD, clean.toByteBuffer()));
    }

    /** The mentions of entities in the text of an article, for queries such as {@code entity:Q148}. */
    static List<EntitySpan> entities(ArticleParts parts) {
        CleanArticle clean = Objects.requireNonNull(parts.clean());
        return parts.currentEntities()
                .map(entities -> EntitySpans.of(entities, clean.getTitle(), clean.getText()))
                .orElse(List.of());
    }

    /** The ids by which trends count entities, and all ids of Wikidata. */
    private static Set<String> entityIds(ArticleEntities entities, String text) {
        Set<String> ids = new LinkedHashSet<>();
        for (Entity entity : entities.getEntities()) {
            if (entity.getWikidataId() != null) {
                ids.add(entity.getWikidataId());
            }
        }
        EntityMatches.of(entities, text).stream().map(EntityMatch::getEntity).forEach(ids::add);
        return ids;
    }

    /** A language tag in lower case, and its first subtag, so that {@code pt} finds {@code pt-BR} too. */
    static Set<String> languages(@Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return Set.of();
        }
        String lower = tag.toLowerCase(Locale.ROOT);
        int subtag = lower.indexOf('-');
        return subtag <= 0 ? Set.of(lower) : Set.of(lower, lower.substring(0, subtag));
    }

    private static String bounded(String text) {
        return text.length() <= TopicMatcher.MAX_CHARS ? text : text.substring(0, TopicMatcher.MAX_CHARS);
    }

    private static StoredField stored(String name, ByteBuffer record) {
        return new StoredField(name, record.array(), record.arrayOffset() + record.position(), record.remaining());
    }

    /**
     * The article of a stored document.
     *
     * @throws IOException if another version wrote the records
     */
    ArticleParts parts(Document stored) throws IOException {
        BytesRef clean = stored.getBinaryValue(CLEAN_RECORD);
        BytesRef entities = stored.getBinaryValue(ENTITIES_RECORD);
        BytesRef story = stored.getBinaryValue(STORY_RECORD);
        SortedMap<String, TopicMention> mentions = new TreeMap<>();
        for (BytesRef record : stored.getBinaryValues(MENTION_RECORD)) {
            TopicMention mention = TopicMention.fromByteBuffer(buffer(record));
            mentions.put(mention.getTopic(), mention);
        }
        return new ArticleParts(
                stored.get(ID),
                clean == null ? null : CleanArticle.fromByteBuffer(buffer(clean)),
                entities == null ? null : ArticleEntities.fromByteBuffer(buffer(entities)),
                story == null ? null : StoryMembership.fromByteBuffer(buffer(story)),
                mentions);
    }

    private static ByteBuffer buffer(BytesRef bytes) {
        return ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    }
}
