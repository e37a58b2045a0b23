package org.lodewire.streams.clean;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.analysis.clean.Admission;
import org.lodewire.analysis.clean.Cleaner;
import org.lodewire.analysis.clean.RawArticleFields;
import org.lodewire.analysis.clean.RejectionCause;
import org.lodewire.analysis.clean.SeenArticles;
import org.lodewire.analysis.clean.memory.LineMemory;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ClockMode;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.WallClockProgress;
import org.slf4j.LoggerFactory;

/** Cleans each article once: a repeat has no effect, and an unacceptable article is rejected with the reason. */
final class CleanProcessor implements Processor<String, RawArticle, String, SpecificRecord> {

    private final CleanStage.Settings settings;
    private final Cleaner cleaner;
    private final ProcessingListener listener;
    private final WallClockProgress progress;
    private CleanClock clock;
    private final FieldLog fields = new FieldLog(LoggerFactory.getLogger(CleanProcessor.class));
    private CleanOutput output;
    private SeenArticles seen;
    private LineMemory memory;
    private ArticleCleaning cleaning;
    private ArticleWithdrawal withdrawal;

    CleanProcessor(
            CleanStage.Settings settings, Cleaner cleaner, ProcessingListener listener, WallClockProgress progress) {
        this.settings = settings;
        this.cleaner = cleaner;
        this.listener = listener;
        this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        clock = new CleanClock(settings, context);
        output = new CleanOutput(context, listener);
        seen = new SeenArticles(CleanStage.SEEN.open(context), CleanStage.EXPIRIES.open(context));
        memory = LineMemory.in(
                CleanStage.MEMORY.open(context), CleanStage.MEMORY_EXPIRIES.open(context), settings.sourceMemory());
        Admission admission = new Admission(settings.maxArticleBytes(), settings.grace());
        cleaning = new ArticleCleaning(cleaner, admission, seen, memory, clock, output);
        withdrawal = new ArticleWithdrawal(admission, seen, clock, output);
        if (settings.clock() == ClockMode.WALL) {
            WallClockTime time = new WallClockTime(progress, context.taskId().partition(), output);
            context.schedule(WallClockTime.EVERY, PunctuationType.WALL_CLOCK_TIME, time::pass);
        }
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        RawArticle raw = record.value();
        if (Watermark.is(record.key(), raw)) {
            if (clock.mayMoveTo(record.timestamp())) {
                if (settings.clock() == ClockMode.EVENT) {
                    output.watermark(
                            Watermark.of(record.key())
                                    .withPartition(output.origin().getPartition()),
                            record.timestamp());
                }
                advance(record.timestamp());
            }
        } else if (raw != null) {
            process(clock.bounded(raw), record);
        }
    }

    private void process(RawArticle raw, Record<String, RawArticle> record) {
        Optional<RejectionCause> invalid = RawArticleFields.check(raw);
        if (invalid.isPresent()) {
            output.reject(raw, invalid.get());
            return;
        }
        advance(raw.getTime().getClock().toEpochMilli());
        RawArticle bounded = RawArticleFields.bounded(raw);
        if (RawArticleFields.isCut(raw, bounded)) {
            fields.bounded(output.record());
        }
        if (raw.getWithdrawn()) {
            withdrawal.process(bounded);
        } else {
            cleaning.process(bounded, RawArticleFields.memoryKey(record.key(), raw), Submitted.of(record.headers()));
        }
    }

    private void advance(long time) {
        clock.advance(time);
        if (clock.isTimeToForget()) {
            seen.forgetUntil(clock.reached());
            memory.forgetUntil(clock.reached());
        }
    }
}
