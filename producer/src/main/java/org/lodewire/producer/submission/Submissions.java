package org.lodewire.producer.submission;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.producer.article.SubmittedArticle;
import org.lodewire.producer.submission.Submission.Ready;
import org.lodewire.producer.submission.Submission.Refused;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * Finds the original of a rejected article or of a dead letter, complete, as it was sent: its record on the raw topic, or the
 * row of JSON that a command rejected. Opens no files: their names are in records that anyone may have written. Not
 * thread-safe.
 */
public final class Submissions {

    /** The stage that rejects articles that it has not accepted; later stages get only those that it has. */
    private static final String CLEAN = "clean";

    private final KafkaTopic<RawArticle> raw;
    private final RawOriginals originals;
    private final Deserializer<RawArticle> decoder;
    private final RejectedRow rows;
    private final SubmissionCheck check;

    /**
     * @param raw       the topic of raw articles
     * @param originals its records
     * @param decoder   of their values; throws {@link SerializationException} for other bytes
     * @param check     what the pipeline would reject again
     */
    public Submissions(
            KafkaTopic<RawArticle> raw,
            RawOriginals originals,
            Deserializer<RawArticle> decoder,
            SubmissionCheck check) {
        this.raw = raw;
        this.originals = originals;
        this.decoder = decoder;
        this.rows = new RejectedRow(check.limit());
        this.check = check;
    }

    /**
     * What can be done with a rejected article.
     *
     * @param at the timestamp of its record
     */
    public Submission ofReject(RejectedArticle rejected, Instant at) {
        Optional<RawPosition> position = RawPosition.parse(rejected.getLocation(), raw.name());
        if (position.isEmpty()) {
            return rows.read(rejected, at)
                    .map(article -> checked(article, article.getTime().getEvent(), null, false));
        }
        Optional<ConsumerRecord<byte[], byte[]>> record =
                originals.at(position.get().partition(), position.get().offset());
        if (record.isEmpty()) {
            return notRetained(rejected.getLocation());
        }
        boolean accepted = !rejected.getStage().equals(CLEAN);
        return decoded(record.get().value())
                .map(article -> isSame(article, rejected)
                        ? checked(
                                article,
                                event(article, rejected),
                                key(record.get().key()),
                                accepted)
                        : notRetained(rejected.getLocation()));
    }

    /** A topic that was deleted and created again has other records at the same positions. */
    private static boolean isSame(RawArticle article, RejectedArticle rejected) {
        return rejected.getArticleId() == null || rejected.getArticleId().equals(article.getId());
    }

    /** The event time may be one that the article's own text states. */
    private static Instant event(RawArticle article, RejectedArticle rejected) {
        return rejected.getEventTime() == null ? article.getTime().getEvent() : rejected.getEventTime();
    }

    /**
     * What can be done with a dead letter.
     *
     * @param value       as the dead letter has it
     * @param cut         whether the dead letter has only the beginning of it
     * @param undecodable whether no stage has seen the record
     */
    public Submission ofDeadLetter(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            boolean cut,
            boolean undecodable) {
        String location = topic + ", partition " + partition + ", offset " + offset;
        if (!topic.equals(raw.name())) {
            return new Refused(Refusal.BETWEEN_STAGES, location);
        }
        byte @Nullable [] complete = value;
        byte @Nullable [] ownKey = key;
        if (cut) {
            Optional<ConsumerRecord<byte[], byte[]>> record = originals.at(partition, offset);
            if (record.isEmpty()) {
                return notRetained(location);
            }
            complete = record.get().value();
            ownKey = record.get().key();
        }
        @Nullable String text = key(ownKey);
        return decoded(complete)
                .map(article -> checked(article, article.getTime().getEvent(), text, !undecodable));
    }

    private Decoded decoded(byte @Nullable [] value) {
        try {
            RawArticle article = value == null ? null : decoder.deserialize(raw.name(), value);
            return article == null ? Decoded.none(Refusal.UNREADABLE, "a record without a value") : Decoded.of(article);
        } catch (SerializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException) {
                // Not the fault of the record.
                throw new CommandFailedException("The schema registry does not answer: " + cause.getMessage(), e);
            }
            return Decoded.none(Refusal.UNREADABLE, String.valueOf(cause.getMessage()));
        }
    }

    private Submission checked(RawArticle article, Instant event, @Nullable String key, boolean acceptedBefore) {
        RawArticle repaired = RawArticleRepair.repaired(article);
        Optional<Refused> refused = check.check(repaired, event);
        return refused.isPresent()
                ? refused.get()
                : new Ready(new SubmittedArticle(repaired, ownKey(key, repaired.getSource()), acceptedBefore));
    }

    /** A key that is not that of the article's source, or of a part of it, is none. */
    private static @Nullable String ownKey(@Nullable String key, String source) {
        return key != null
                        && (key.equals(source) || key.startsWith(source + "#"))
                        && key.length() <= source.length() + 5
                ? key
                : null;
    }

    private static @Nullable String key(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static Refused notRetained(@Nullable String location) {
        return new Refused(Refusal.NOT_RETAINED, String.valueOf(location));
    }
}
