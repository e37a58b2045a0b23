package org.lodewire.streams.clean;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.lodewire.analysis.clean.Admission;
import org.lodewire.analysis.clean.CleanRecords;
import org.lodewire.analysis.clean.CleanedText;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.clean.ContentHash;
import org.lodewire.analysis.clean.RawArticleFields;
import org.lodewire.analysis.clean.RejectionCause;
import org.lodewire.analysis.clean.SeenArticles;
import org.lodewire.analysis.clean.SeenArticles.Seen;
import org.lodewire.analysis.clean.memory.LineMemory;
import org.lodewire.analysis.clean.time.StatedTime;
import org.lodewire.analysis.clean.time.TimeLimit;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.TimeBasis;
import org.lodewire.schemas.time.CountWindow;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cleans each article once: a repeat has no effect, and an unacceptable article is rejected with the reason. */
final class CleanProcessor implements Processor<String, RawArticle, String, SpecificRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(CleanProcessor.class);
    private static final long FORGET_INTERVAL_MILLIS = 60_000;
    /** The longest time for which an article counts. */
    private static final Duration LONGEST_COUNTED =
            CountWindow.SEVEN_DAYS.length().plus(CountWindow.SEVEN_DAYS.step());

    private final CleanStage.Settings settings;
    private final Cleaner cleaner;
    private final Admission admission;
    private final ProcessingListener listener;
    private final ClockLog clockLog;
    private ProcessorContext<String, SpecificRecord> context;
    private SeenArticles seen;
    private LineMemory memory;
    private long clock = Long.MIN_VALUE;
    private long lastForgotten = Long.MIN_VALUE;

    CleanProcessor(CleanStage.Settings settings, Cleaner cleaner, ProcessingListener listener) {
        this.settings = settings;
        this.cleaner = cleaner;
        this.admission = new Admission(settings.maxArticleBytes(), settings.grace());
        this.listener = listener;
        this.clockLog = new ClockLog(LOG, settings.grace());
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        seen = new SeenArticles(CleanStage.SEEN.open(context), CleanStage.EXPIRIES.open(context));
        memory = LineMemory.in(
                CleanStage.MEMORY.open(context), CleanStage.MEMORY_EXPIRIES.open(context), settings.sourceMemory());
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        RawArticle raw = record.value();
        TimeLimit limit = TimeLimit.at(Instant.ofEpochMilli(context.currentSystemTimeMs()));
        if (Watermark.is(record.key(), raw)) {
            if (mayMoveClock(limit, record.timestamp())) {
                Watermark watermark = Watermark.of(record.key()).withPartition(origin().getPartition());
                context.forward(new Record<>(watermark.key(), null, record.timestamp()));
                advance(record.timestamp());
            }
        } else if (raw != null) {
            process(bounded(raw, limit), record);
        }
    }

    private void process(RawArticle raw, Record<String, RawArticle> record) {
        Optional<RejectionCause> invalid = RawArticleFields.check(raw);
        if (invalid.isPresent()) {
            reject(raw, invalid.get());
            return;
        }
        advance(raw.getTime().getClock().toEpochMilli());
        if (raw.getWithdrawn()) {
            withdraw(RawArticleFields.bounded(raw));
        } else {
            clean(
                    RawArticleFields.bounded(raw),
                    RawArticleFields.memoryKey(record.key(), raw),
                    Submitted.of(record.headers()));
        }
    }

    private boolean mayMoveClock(TimeLimit limit, long time) {
        boolean allowed = limit.allows(Instant.ofEpochMilli(time));
        if (!allowed) {
            clockLog.refused(
                    Instant.ofEpochMilli(time), Instant.ofEpochMilli(context.currentSystemTimeMs()), metadata());
        }
        return allowed;
    }

    private RawArticle bounded(RawArticle raw, TimeLimit limit) {
        ArticleTime given = raw.getTime();
        mayMoveClock(limit, given.getClock().toEpochMilli());
        ArticleTime time = limit.bounded(given, Instant.ofEpochMilli(Math.max(0, clock)));
        return time.equals(given)
                ? raw
                : RawArticle.newBuilder(raw).setTime(time).build();
    }

    private void clean(RawArticle raw, String memoryKey, Submitted submitted) {
        Optional<RejectionCause> unsuitable = admission.checkSize(raw);
        if (unsuitable.isPresent()) {
            reject(raw, unsuitable.get());
            return;
        }
        String hash = ContentHash.of(raw);
        long sent = raw.getTime().getClock().toEpochMilli();
        Optional<Seen> before = seen.find(raw.getId(), sent);
        if (before.isPresent() && submitted.isRepeat(hash, before.get())) {
            listener.repeated();
            return;
        }
        long now = now(sent);
        Optional<RejectionCause> late = admission.checkTime(firstSeen(raw.getTime(), before), raw, now);
        if (late.isPresent()) {
            reject(raw, late.get());
            return;
        }
        CleanedText text = cleaner.clean(CleanRecords.input(raw), memory.of(memoryKey, sent));
        Optional<RejectionCause> unusable = admission.checkText(text);
        if (unusable.isPresent()) {
            reject(raw, unusable.get());
            return;
        }
        ArticleTime time = firstSeen(StatedTime.of(raw.getTime(), text.published()), before);
        Optional<RejectionCause> lateAsStated = admission.checkTime(time, raw, now);
        if (lateAsStated.isPresent()) {
            reject(raw, time, lateAsStated.get());
            return;
        }
        long event = time.getEvent().toEpochMilli();
        context.forward(new Record<>(
                raw.getSource(), CleanRecords.article(raw, text, time, origin(), hash, before.isPresent()), event));
        seen.put(raw.getId(), Seen.of(hash, raw.getSource(), event, expiry(event)));
        listener.accepted();
        if (before.isEmpty()) {
            memory.remember(memoryKey, text.lines(), sent);
        }
    }

    /** Withdraws an article: a revision to nothing. */
    private void withdraw(RawArticle raw) {
        long sent = raw.getTime().getClock().toEpochMilli();
        Optional<Seen> before = seen.find(raw.getId(), sent);
        if (before.filter(Seen::isWithdrawn)
                .filter(article -> article.isFrom(raw.getSource()))
                .isPresent()) {
            listener.repeated();
            return;
        }
        Optional<RejectionCause> unacceptable = admission.checkWithdrawal(raw, before, now(sent));
        if (unacceptable.isPresent()) {
            ArticleTime time = raw.getTime();
            reject(raw, before.map(article -> at(article.event(), time)).orElse(time), unacceptable.get());
            return;
        }
        Seen article = before.orElseThrow();
        context.forward(
                new Record<>(raw.getSource(), CleanRecords.withdrawn(raw, article.event(), origin()), article.event()));
        seen.put(raw.getId(), article.withdrawn(expiry(article.event())));
        listener.accepted();
    }

    /** The time by which an article is late, in milliseconds since the epoch. */
    private long now(long sent) {
        return settings.clock() == ClockMode.WALL ? context.currentSystemTimeMs() : sent;
    }

    /** When an article can be forgotten: when no window can contain it and no revision of it can be accepted. */
    private long expiry(long event) {
        return Math.max(clock, event) + settings.grace().plus(LONGEST_COUNTED).toMillis();
    }

    private void reject(RawArticle raw, RejectionCause rejection) {
        reject(raw, raw.getTime(), rejection);
    }

    private void reject(RawArticle raw, ArticleTime time, RejectionCause rejection) {
        listener.rejected(rejection.reason());
        RejectedArticle rejected = rejection.toRecord(raw, time.getEvent(), origin());
        context.forward(new Record<>(
                rejected.getSource(), rejected, raw.getTime().getEvent().toEpochMilli()));
    }

    /** Returns the time of an article; that of a revision without a date is when the article was first seen. */
    private static ArticleTime firstSeen(ArticleTime time, Optional<Seen> before) {
        return before.isEmpty() || time.getBasis() == TimeBasis.PUBLISHED
                ? time
                : at(before.get().event(), time);
    }

    private static ArticleTime at(long event, ArticleTime time) {
        return ArticleTime.newBuilder(time)
                .setEvent(Instant.ofEpochMilli(event))
                .build();
    }

    private Origin origin() {
        RecordMetadata metadata = metadata();
        return new Origin(metadata.partition(), metadata.offset());
    }

    private RecordMetadata metadata() {
        return context.recordMetadata().orElseThrow();
    }

    private void logMove(Instant to) {
        if (clock > 0) {
            clockLog.moved(Instant.ofEpochMilli(clock), to, metadata());
        } else {
            clockLog.started(to, metadata());
        }
    }

    private void advance(long time) {
        // On the wall clock, records do not decide what is late.
        if (settings.clock() == ClockMode.EVENT && time > Math.max(0, clock)) {
            logMove(Instant.ofEpochMilli(time));
        }
        clock = Math.max(clock, time);
        if (lastForgotten == Long.MIN_VALUE || clock - lastForgotten > FORGET_INTERVAL_MILLIS) {
            lastForgotten = clock;
            seen.forgetUntil(clock);
            memory.forgetUntil(clock);
        }
    }
}
