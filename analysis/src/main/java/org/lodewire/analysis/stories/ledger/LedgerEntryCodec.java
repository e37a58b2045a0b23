package org.lodewire.analysis.stories.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.store.Codec;
import org.lodewire.analysis.store.ValueReader;
import org.lodewire.analysis.store.ValueWriter;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Clamp;
import org.lodewire.schemas.EntityMatch;
import org.lodewire.schemas.EntityType;
import org.lodewire.schemas.MatchedArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.TopicMatch;

/**
 * Encodes an entry of the ledger: version, expiry, story id, then what a retraction needs of the article, which is all but its
 * signature, the spans of its matches, the names of its entities, and what a backfill is about. Expiry and story id can be read
 * without the article.
 */
final class LedgerEntryCodec implements Codec<LedgerEntry> {

    /** To be raised as well when the schema of the article changes. */
    private static final byte VERSION = 5;

    private static final int USUAL_BYTES = 400;
    private static final TimeBasis[] BASES = TimeBasis.values();
    private static final Clamp[] CLAMPS = Clamp.values();
    private static final EntityType[] TYPES = EntityType.values();

    @Override
    public byte version() {
        return VERSION;
    }

    @Override
    public byte[] encode(LedgerEntry entry) {
        ValueWriter writer = new ValueWriter(VERSION, USUAL_BYTES)
                .putLong(entry.expiry())
                .putString(entry.contribution().storyId());
        write(entry.contribution().article(), writer);
        return writer.toBytes();
    }

    private static void write(MatchedArticle article, ValueWriter writer) {
        writer.putString(article.getArticleId()).putString(article.getSource());
        write(article.getTitle(), writer);
        write(article.getUrl(), writer);
        write(article.getTime(), writer);
        writer.putVarint(article.getOrigin().getPartition())
                .putVarint(article.getOrigin().getOffset())
                .putString(article.getContentHash())
                .putVarint(article.getMatches().size());
        article.getMatches().forEach(match -> writer.putString(match.getTopic()).putVarint(match.getCount()));
        writer.putVarint(article.getEntities().size());
        article.getEntities()
                .forEach(match -> writer.putString(match.getEntity())
                        .putByte(match.getType().ordinal())
                        .putVarint(match.getCount()));
        writer.putBoolean(article.getWithdrawn()).putBoolean(article.getPreview());
    }

    private static void write(@Nullable String text, ValueWriter writer) {
        writer.putBoolean(text != null);
        if (text != null) {
            writer.putString(text);
        }
    }

    private static void write(ArticleTime time, ValueWriter writer) {
        writer.putLong(time.getEvent().toEpochMilli())
                .putByte(time.getBasis().ordinal())
                .putByte(time.getClamp().ordinal());
        write(time.getPublished(), writer);
        writer.putLong(time.getSeen().toEpochMilli())
                .putLong(time.getClock().toEpochMilli())
                .putLong(time.getSequence())
                .putBoolean(time.getByArrival());
    }

    @Override
    public LedgerEntry decode(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        long expiry = reader.getLong();
        String storyId = reader.getString();
        return new LedgerEntry(expiry, new Contribution(storyId, readArticle(reader)));
    }

    private static MatchedArticle readArticle(ValueReader reader) {
        // The arguments are read in the order in which they were written.
        return new MatchedArticle(
                reader.getString(),
                reader.getString(),
                readText(reader),
                readText(reader),
                readTime(reader),
                new Origin((int) reader.getVarint(), reader.getVarint()),
                reader.getString(),
                ByteBuffer.allocate(0),
                readMatches(reader),
                readEntities(reader),
                reader.getBoolean(),
                reader.getBoolean(),
                List.of());
    }

    private static @Nullable String readText(ValueReader reader) {
        return reader.getBoolean() ? reader.getString() : null;
    }

    private static ArticleTime readTime(ValueReader reader) {
        return new ArticleTime(
                Instant.ofEpochMilli(reader.getLong()),
                BASES[reader.getByte()],
                CLAMPS[reader.getByte()],
                readText(reader),
                Instant.ofEpochMilli(reader.getLong()),
                Instant.ofEpochMilli(reader.getLong()),
                reader.getLong(),
                reader.getBoolean());
    }

    private static List<TopicMatch> readMatches(ValueReader reader) {
        List<TopicMatch> matches = new ArrayList<>();
        for (long left = reader.getVarint(); left > 0; left--) {
            matches.add(new TopicMatch(reader.getString(), (int) reader.getVarint(), List.of()));
        }
        return matches;
    }

    private static List<EntityMatch> readEntities(ValueReader reader) {
        List<EntityMatch> entities = new ArrayList<>();
        for (long left = reader.getVarint(); left > 0; left--) {
            entities.add(new EntityMatch(reader.getString(), "", TYPES[reader.getByte()], (int) reader.getVarint()));
        }
        return entities;
    }

    long expiry(byte[] value) {
        return new ValueReader(value, VERSION).getLong();
    }

    String storyId(byte[] value) {
        ValueReader reader = new ValueReader(value, VERSION);
        reader.getLong();
        return reader.getString();
    }
}
