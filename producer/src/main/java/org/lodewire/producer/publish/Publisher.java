package org.lodewire.producer.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.serdes.AvroSerdes;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Rejection;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.catalogue.Catalogue;

/**
 * Publishes articles: gives each its id and event time, sends what can be taken to the raw topic and the rest to the
 * rejected one, and tells every partition how far event time has got. Every method throws
 * {@link CommandFailedException} if Kafka or the registry does not take a record. For one thread at a time.
 */
public final class Publisher implements AutoCloseable {

    /** Room for a record as large as the topics take. */
    private static final int LARGEST_REQUEST = 8 << 20;

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
    private long sent;

    /**
     * Makes a publisher.
     *
     * @param producer closed with this
     * @param serdes   of the values
     * @param options  how to publish
     * @param stage    the command that publishes, for rejections
     * @param wall     the wall clock
     */
    public Publisher(
            Producer<String, byte[]> producer,
            AvroSerdes serdes,
            PublishOptions options,
            String stage,
            InstantSource wall) {
        this.delivery = new Delivery(producer);
        this.raw = new Encoder<>(Catalogue.RAW, serdes);
        this.rejected = new Encoder<>(Catalogue.REJECTED, serdes);
        this.options = options;
        this.stage = stage;
        this.wall = wall;
        this.content = new ContentCheck(options.limit());
        this.clock = new EventClock(options.time(), wall);
        this.watermarks = new WatermarkSender(delivery, delivery.partitions(Catalogue.RAW.name()), wall);
        this.opened = wall.instant();
    }

    /**
     * Makes a publisher to a cluster that is set up.
     *
     * @param client properties that override those of the producer, such as {@code linger.ms}
     */
    public static Publisher open(Connection connection, PublishOptions options, String stage, Map<String, ?> client) {
        SetUpCheck.check(connection);
        Map<String, Object> all = new HashMap<>(client);
        all.put("max.request.size", LARGEST_REQUEST);
        Producer<String, byte[]> producer = connection.producer(all);
        try {
            return new Publisher(producer, connection.serdes(), options, stage, InstantSource.system());
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** Publishes what came out of a source, and says why if it is not taken. */
    public Optional<Rejection> publish(Arrival arrival) {
        Optional<Rejection> rejection =
                arrival instanceof Article article ? content.check(article) : Optional.of((Rejection) arrival);
        if (rejection.isPresent()) {
            reject(rejection.get());
        } else {
            send((Article) arrival);
        }
        return rejection;
    }

    private void send(Article article) {
        ArticleTime time = clock.of(article.metadata().published());
        RawArticle record = Records.raw(article, time);
        byte[] value = raw.bytes(record);
        if (sent == 0) {
            watermarks.begin(time.getEvent());
        }
        String key = RecordKey.of(record.getSource(), record.getId(), options.split());
        delivery.send(Catalogue.RAW.name(), null, key, time.getEvent(), value);
        sent++;
        watermarks.article(clock.latest());
    }

    private void reject(Rejection rejection) {
        RejectedArticle record = Records.rejected(rejection, stage);
        byte[] value = rejected.bytes(record);
        delivery.send(Catalogue.REJECTED.name(), null, record.getSource(), wall.instant(), value);
        rejections.merge(rejection.reason(), 1L, Long::sum);
    }

    /** Writes watermarks if they are due: to be called once a second or more often while there are no articles. */
    public void tick() {
        if (sent > 0) {
            watermarks.tick(clock.latest());
        }
    }

    /**
     * Writes the last watermarks and waits until Kafka has taken everything.
     *
     * @param complete whether everything was published that was to be; if not, as if interrupted, the last step of the
     *                 windows is left open whatever the options say
     */
    public PublishSummary finish(boolean complete) {
        if (sent > 0) {
            watermarks.end(clock.latest(), complete && !options.leaveOpen());
        }
        delivery.flush();
        return new PublishSummary(
                sent,
                rejections,
                clock.earliest(),
                clock.latest(),
                watermarks.marked(),
                Duration.between(opened, wall.instant()));
    }

    /** Closes the producer. What {@link #finish} has not seen off may be lost. */
    @Override
    public void close() {
        delivery.close();
        raw.close();
        rejected.close();
    }
}
