package org.lodewire.streams.clean;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lodewire.catalogue.ClockMark;
import org.lodewire.catalogue.CountWindow;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectionReason;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.streams.clean.SeenArticles.Seen;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.KafkaOrderedStore;

/** Cleans each article once: repeats change nothing, and what cannot be taken is rejected with the reason. */
final class CleanProcessor implements Processor<String, RawArticle, String, SpecificRecord> {

    private static final Duration LONGEST = CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step());

    private final CleanStage.Settings settings;
    private final Cleaner cleaner;
    private ProcessorContext<String, SpecificRecord> context;
    private SeenArticles seen;
    private long clock = Long.MIN_VALUE;
    private long forgotten = Long.MIN_VALUE;

    CleanProcessor(CleanStage.Settings settings, Cleaner cleaner) {
        this.settings = settings;
        this.cleaner = cleaner;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        KeyValueStore<Bytes, byte[]> articles = context.getStateStore(CleanStage.SEEN);
        KeyValueStore<Bytes, byte[]> expiries = context.getStateStore(CleanStage.EXPIRIES);
        seen = new SeenArticles(new KafkaOrderedStore(articles), new KafkaOrderedStore(expiries));
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        RawArticle raw = record.value();
        if (ClockMark.is(record.key(), raw)) {
            ClockMark mark = ClockMark.of(record.key()).in(origin().getPartition());
            context.forward(new Record<>(mark.key(), null, record.timestamp()));
            pass(record.timestamp());
        } else if (raw != null) {
            pass(raw.getTime().getClock().toEpochMilli());
            take(raw);
        }
    }

    private void take(RawArticle raw) {
        Optional<Rejection> unfit = unfit(raw);
        if (unfit.isPresent()) {
            reject(raw, unfit.get());
            return;
        }
        String hash = ContentHash.of(raw);
        Optional<Seen> before = seen.find(raw.getId(), raw.getTime().getClock().toEpochMilli());
        if (before.isPresent() && before.get().contentHash().equals(hash)) {
            return;
        }
        ArticleTime time = firstSeen(raw.getTime(), before);
        long event = time.getEvent().toEpochMilli();
        long earliest = (settings.mode() == ClockMode.WALL ? context.currentSystemTimeMs()
                : time.getClock().toEpochMilli()) - settings.grace().toMillis();
        if (event < earliest) {
            reject(raw, new Rejection(RejectionReason.LATE, "Event time " + time.getEvent() + " is before "
                    + Instant.ofEpochMilli(earliest) + ", as far back as counts are still corrected."));
            return;
        }
        CleanedText text = cleaner.clean(CleanRecords.input(raw));
        if (text.text().isEmpty() && text.title() == null) {
            reject(raw, new Rejection(RejectionReason.NO_TEXT, "Nothing is left without markup and site furniture."));
            return;
        }
        context.forward(new Record<>(raw.getSource(),
                CleanRecords.article(raw, text, time, origin(), hash, before.isPresent()), event));
        seen.put(raw.getId(),
                new Seen(hash, event, Math.max(clock, event) + settings.grace().plus(LONGEST).toMillis()));
    }

    private Optional<Rejection> unfit(RawArticle raw) {
        ByteBuffer content = raw.getContent();
        if (!content.hasRemaining()) {
            return Optional.of(new Rejection(RejectionReason.EMPTY, "The article has no content."));
        }
        return content.remaining() <= settings.maxArticleBytes() ? Optional.empty()
                : Optional.of(new Rejection(RejectionReason.TOO_LARGE, "The article has " + content.remaining()
                        + " bytes; the limit is " + settings.maxArticleBytes() + "."));
    }

    private void reject(RawArticle raw, Rejection rejection) {
        context.forward(new Record<>(raw.getSource(), rejection.of(raw, origin()),
                raw.getTime().getEvent().toEpochMilli()));
    }

    /** A revision of an article that nobody dated happened when the article was first seen. */
    private static ArticleTime firstSeen(ArticleTime time, Optional<Seen> before) {
        return before.isEmpty() || time.getBasis() == TimeBasis.PUBLISHED ? time
                : ArticleTime.newBuilder(time).setEvent(Instant.ofEpochMilli(before.get().event())).build();
    }

    private Origin origin() {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        return new Origin(metadata.partition(), metadata.offset());
    }

    private void pass(long to) {
        clock = Math.max(clock, to);
        if (forgotten == Long.MIN_VALUE || clock - forgotten > 60_000) {
            forgotten = clock;
            seen.forgetUntil(clock);
        }
    }
}
