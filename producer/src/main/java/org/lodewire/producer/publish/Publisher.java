package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.producer.article.SubmittedArticle;
import org.lodewire.producer.article.TimePolicy;
import org.lodewire.producer.article.Withdrawal;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Publishes articles: assigns each its id and event time, sends it to the raw topic or, if it is not accepted, to the topic
 * of rejected articles, and sends watermarks to every partition. Every method throws {@link CommandFailedException} if
 * Kafka or the registry does not accept a record. For one thread at a time.
 */
public final class Publisher implements AutoCloseable {

    private final Delivery delivery;
    private final Encoder<RawArticle> raw;
    private final Encoder<RejectedArticle> rejected;
    private final PublishOptions options;
    private final String stage;
    private final InstantSource wall;

    private final ContentCheck content;
    private final EventClock clock;
    private final WatermarkSender watermarks;
    private final Instant opened;

    private final Map<RejectionReason, Long> rejections = new EnumMap<>(RejectionReason.class);
    private final DateTally dates = new DateTally();
    private LateTally late;
    private long sent;
    private long withdrawals;

    /**
     * Makes a publisher.
     *
     * @param producer closed with this
     * @param serdes   for the values
     * @param options  how to publish
     * @param stage    the command that publishes, as rejections name it
     * @param wall     the wall clock
     */
    public Publisher(
            Producer<String, byte[]> producer,
            AvroSerdes serdes,
            PublishOptions options,
            String stage,
            InstantSource wall) {
        this(Delivery.strict(producer), serdes, options, stage, wall, false);
    }

    /** As the public constructor, and waits for a registry that does not answer if it is patient. */
    Publisher(
            Delivery delivery,
            AvroSerdes serdes,
            PublishOptions options,
            String stage,
            InstantSource wall,
            boolean patient) {
        this.delivery = delivery;
        this.raw = new Encoder<>(Catalogue.RAW, serdes, patient);
        this.rejected = new Encoder<>(Catalogue.REJECTED, serdes, patient);
        this.options = options;
        this.stage = stage;
        this.wall = wall;
        this.content = new ContentCheck(options.limit());
        this.clock = new EventClock(options.time(), wall);
        this.watermarks = new WatermarkSender(delivery, delivery.partitions(Catalogue.RAW.name()), wall);
        this.opened = wall.instant();
        this.late = new LateTally(options.grace(), null);
    }

    /**
     * From now on, only articles whose source states a usable date move the event clock, unless the policy is
     * {@link TimePolicy#ARRIVAL}; as for a replay.
     */
    public void followStatedTimes() {
        clock.followStatedTimes();
    }

    /** Takes into account, in the report of late articles, which time the raw topic has reached already. */
    void followsInput(Instant reached) {
        late = new LateTally(options.grace(), reached);
    }

    /** Publishes what a source delivered. Returns the rejection if the article is not accepted. */
    public Optional<Rejection> publish(Arrival arrival) {
        return publish(arrival, null);
    }

    /** As {@link #publish(Arrival)}. Only the acknowledgement, if there is one, learns of a failure to deliver the record. */
    Optional<Rejection> publish(Arrival arrival, @Nullable Acknowledgement acknowledgement) {
        Optional<Rejection> rejection = check(arrival);
        if (rejection.isPresent()) {
            reject(rejection.get(), acknowledgement);
        } else if (arrival instanceof Withdrawal withdrawal) {
            send(Records.raw(withdrawal, clock.assign(withdrawal.metadata().published())), acknowledgement);
            withdrawals++;
        } else {
            send((Article) arrival, acknowledgement);
        }
        return rejection;
    }

    /** The rejection of what a source delivered, if it is not accepted. Publishes nothing; may be called at any time. */
    Optional<Rejection> check(Arrival arrival) {
        return arrival instanceof Article article
                ? content.check(article)
                : Optional.of(arrival).filter(Rejection.class::isInstance).map(Rejection.class::cast);
    }

    /** How many records the client did not take; each may have blocked. May be called by any thread. */
    long refusals() {
        return delivery.refusals();
    }

    private void send(Article article, @Nullable Acknowledgement acknowledgement) {
        ArticleTime time = clock.assign(article.metadata().published(), article.fetchedAt());
        send(Records.raw(article, time), acknowledgement);
        sent++;
        dates.add(article, time);
        late.add(article, time, wall.instant());
    }

    private void send(RawArticle record, @Nullable Acknowledgement acknowledgement) {
        ArticleTime time = record.getTime();
        byte[] value = raw.bytes(record);
        long before = delivery.refusals();
        if (clock.latest() != null && watermarks.lastTime() == null) {
            watermarks.begin(time.getClock());
        }
        if (delivery.refusals() != before && acknowledgement != null) {
            // The article follows its watermarks, and would only block as long as they have.
            acknowledgement.done(new CommandFailedException("Kafka takes no more records for now."));
            return;
        }
        String key = RecordKey.of(record.getSource(), record.getId(), options.split());
        delivery.send(Catalogue.RAW, key, time.getEvent(), value, acknowledgement);
        if (delivery.refusals() == before) {
            watermarks.article();
            tick();
        }
    }

    /**
     * Publishes articles again, with their own event times, at the time that the raw topic has reached; they never move the
     * clock.
     *
     * @param reached see {@link RawTopicClock}
     */
    public void startAt(Instant reached) {
        clock.startAt(reached);
    }

    /** Publishes an article again. To be called on a publisher of such articles only. */
    public void publishAgain(SubmittedArticle submitted) {
        RawArticle original = submitted.article();
        RawArticle record = RawArticle.newBuilder(original)
                .setTime(clock.again(original.getTime()))
                .build();
        String key = submitted.key() == null
                ? RecordKey.of(record.getSource(), record.getId(), options.split())
                : submitted.key();
        delivery.send(Records.again(record, key, raw.bytes(record), submitted.acceptedBefore()));
        sent++;
        watermarks.article();
        tick();
    }

    private void reject(Rejection rejection, @Nullable Acknowledgement acknowledgement) {
        RejectedArticle record = Records.rejected(rejection, stage);
        byte[] value = rejected.bytes(record);
        delivery.send(Catalogue.REJECTED, record.getSource(), wall.instant(), value, acknowledgement);
        rejections.merge(rejection.reason(), 1L, Long::sum);
    }

    /** Sends watermarks if they are due. To be called at least once a second while there are no articles. */
    public void tick() {
        Instant time = clock.latest();
        if (time != null) {
            watermarks.tick(time);
        }
    }

    /** Waits until Kafka has acknowledged every record. */
    public void awaitDelivery() {
        delivery.flush();
    }

    /**
     * Sends the last watermarks and waits until Kafka has acknowledged every record.
     *
     * @param complete whether the input was published to its end; if not, for example after an interruption, the last
     *                 step of the windows stays open, whatever the options are
     */
    public PublishSummary finish(boolean complete) {
        Instant time = clock.latest();
        if (time != null) {
            watermarks.end(time, complete && !options.leaveOpen());
        }
        delivery.flush();
        return new PublishSummary(
                sent,
                rejections,
                clock.earliest(),
                clock.latest(),
                watermarks.lastTime(),
                Duration.between(opened, wall.instant()),
                dates.report(),
                withdrawals,
                late.report());
    }

    /** Closes the producer. Records that {@link #finish} has not waited for may be lost. */
    @Override
    public void close() {
        delivery.close();
        raw.close();
        rejected.close();
    }
}
