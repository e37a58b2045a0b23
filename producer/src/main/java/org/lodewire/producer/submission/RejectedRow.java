package org.lodewire.producer.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.producer.publish.Records;
import org.lodewire.producer.source.RowSource;
import org.lodewire.schemas.RejectedArticle;

/** Reads the row of JSON that a command of the producer has rejected. Immutable. */
final class RejectedRow {

    private final SizeLimit limit;

    RejectedRow(SizeLimit limit) {
        this.limit = limit;
    }

    /**
     * The article of the row. It was seen first when it was rejected.
     *
     * @param at when it was rejected
     */
    Decoded read(RejectedArticle rejected, Instant at) {
        String location = String.valueOf(rejected.getLocation());
        ByteBuffer original = rejected.getOriginal();
        if (original == null) {
            return Decoded.none(Refusal.NOT_RETAINED, location);
        }
        if (original.remaining() != rejected.getOriginalSize()) {
            return Decoded.none(Refusal.CUT, location);
        }
        byte[] bytes = new byte[original.remaining()];
        original.duplicate().get(bytes);
        return row(bytes, location, at);
    }

    private Decoded row(byte[] bytes, String location, Instant at) {
        Optional<Arrival> arrival;
        try (RowSource row = new RowSource(new ByteArrayInputStream(bytes), location, limit)) {
            arrival = row.next();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read from memory", e);
        }
        if (arrival.isEmpty()) {
            return Decoded.none(Refusal.EMPTY, location);
        }
        if (arrival.get() instanceof Article article) {
            return article.content().isBlank()
                    ? Decoded.none(Refusal.EMPTY, location)
                    : Decoded.of(Records.firstSeen(article, at));
        }
        if (arrival.get() instanceof Withdrawal withdrawal) {
            return Decoded.of(Records.firstSeen(withdrawal, at));
        }
        return Decoded.none(Refusal.UNREADABLE, location + ": " + ((Rejection) arrival.get()).detail());
    }
}
