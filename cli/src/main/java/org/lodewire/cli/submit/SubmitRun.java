package org.lodewire.cli.submit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.RecordReader;
import org.lodewire.client.connection.RetainedRecord;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.publish.PublishOptions;
import org.lodewire.producer.publish.Publisher;
import org.lodewire.producer.publish.Publishers;
import org.lodewire.producer.publish.RawTopicClock;
import org.lodewire.producer.submission.Refusal;
import org.lodewire.producer.submission.Submission;
import org.lodewire.producer.submission.SubmissionCheck;
import org.lodewire.producer.submission.Submissions;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.subscriptions.deadletters.DeadLetter;
import org.lodewire.subscriptions.deadletters.DeadLetterChoice;
import org.lodewire.subscriptions.rejects.Reject;
import org.lodewire.subscriptions.rejects.RejectChoice;

/**
 * Submits again what there is when it begins; what is rejected meanwhile is not submitted. Articles are sent at the time that
 * the raw topic has reached, so that they never move the clock.
 */
public final class SubmitRun {

    private static final String STAGE = "submit";
    private static final String UNDECODABLE = "UNDECODABLE";

    private final Connection connection;
    private final SubmitSettings settings;
    private final Optional<Instant> reached;
    private final Instant time;

    /** Reads the time that the raw topic has reached. */
    public SubmitRun(Connection connection, SubmitSettings settings) {
        this.connection = connection;
        this.settings = settings;
        this.reached = RawTopicClock.read(connection);
        this.time = settings.wallClock() ? Instant.now() : reached.orElse(Instant.EPOCH);
    }

    /** The time by which articles are late. */
    public Instant time() {
        return time;
    }

    /** Submits rejected articles; those without text only if the choice names the reason. */
    public SubmitResult rejects(RejectChoice choice) {
        return submit(
                RecordReader.of(connection, Catalogue.REJECTED),
                record -> reject(record).filter(choice),
                (submissions, reject) -> choice.reasons().isEmpty() && isWithoutText(reject)
                        ? new Submission.Refused(Refusal.NO_TEXT, "")
                        : submissions.ofReject(reject.article(), reject.recorded()),
                reject -> reject.article().getReason().name());
    }

    private static Optional<Reject> reject(ConsumerRecord<String, RejectedArticle> record) {
        return Optional.ofNullable(record.value())
                .map(article -> new Reject(article, Instant.ofEpochMilli(record.timestamp())));
    }

    private static boolean isWithoutText(Reject reject) {
        RejectionReason reason = reject.article().getReason();
        return reason == RejectionReason.NO_TEXT || reason == RejectionReason.WALL;
    }

    /** Submits dead letters. */
    public SubmitResult deadLetters(DeadLetterChoice choice) {
        return submit(
                RecordReader.ofBytes(connection, Catalogue.DEAD_LETTERS),
                record -> Optional.of(new DeadLetter(record)).filter(choice),
                (submissions, letter) -> submissions.ofDeadLetter(
                        letter.topic(),
                        letter.partition(),
                        letter.offset(),
                        letter.letter().key(),
                        letter.letter().value(),
                        letter.isCut(),
                        letter.reason().equals(UNDECODABLE)),
                DeadLetter::reason);
    }

    @FunctionalInterface
    private interface Find<T> {
        Submission in(Submissions submissions, T item);
    }

    private <K, V, T> SubmitResult submit(
            RecordReader<K, V> reader,
            Function<ConsumerRecord<K, V>, Optional<T>> item,
            Find<T> find,
            Function<T, String> reason) {
        SubmissionCheck check = new SubmissionCheck(time, settings.grace(), settings.limit());
        SubmitResult result = new SubmitResult(settings.wallClock() ? null : reached.orElse(null));
        try (reader;
                RetainedRecord originals = new RetainedRecord(connection, Catalogue.RAW.name());
                Deserializer<RawArticle> decoder = connection.serdes().deserializer(Catalogue.RAW);
                Sender sender = settings.send() ? new Sender(publisher()) : new Sender(null)) {
            Submissions submissions = new Submissions(Catalogue.RAW, originals::at, decoder, check);
            reader.readToEnd(record -> item.apply(record)
                    .ifPresent(each -> take(find.in(submissions, each), reason.apply(each), result, sender)));
            sender.finish();
        }
        return result;
    }

    private static void take(Submission submission, String reason, SubmitResult result, Sender sender) {
        if (submission instanceof Submission.Refused refused) {
            result.refused(refused);
        } else if (submission instanceof Submission.Ready ready
                && result.ready(ready.article().article(), reason)) {
            sender.send(ready);
        }
    }

    private Publisher publisher() {
        PublishOptions options = new PublishOptions(TimePolicy.PUBLISHED, 1, settings.limit(), true, settings.grace());
        Publisher publisher = Publishers.open(connection, options, STAGE, Map.of("linger.ms", 20));
        reached.ifPresent(publisher::startAt);
        return publisher;
    }

    /** Sends articles, or none. */
    private record Sender(@Nullable Publisher publisher) implements AutoCloseable {

        void send(Submission.Ready ready) {
            if (publisher != null) {
                publisher.publishAgain(ready.article());
            }
        }

        void finish() {
            if (publisher != null) {
                publisher.finish(false);
            }
        }

        @Override
        public void close() {
            if (publisher != null) {
                publisher.close();
            }
        }
    }
}
