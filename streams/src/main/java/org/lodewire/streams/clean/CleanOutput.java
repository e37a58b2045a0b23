package org.lodewire.streams.clean;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.lodewire.analysis.clean.RejectionCause;
import org.lodewire.schemas.ArticleTime;
import org.lodewire.schemas.CleanArticle;
import org.lodewire.schemas.Origin;
import org.lodewire.schemas.RawArticle;
import org.lodewire.schemas.RejectedArticle;
import org.lodewire.schemas.time.Watermark;
import org.lodewire.streams.flow.ProcessingListener;

/** Forwards what becomes of the present record, and reports it to the listener. For one thread. */
final class CleanOutput {

    private final ProcessorContext<String, SpecificRecord> context;
    private final ProcessingListener listener;

    CleanOutput(ProcessorContext<String, SpecificRecord> context, ProcessingListener listener) {
        this.context = context;
        this.listener = listener;
    }

    /** Where the present record is in the raw topic. */
    Origin origin() {
        return new Origin(record().partition(), record().offset());
    }

    /** The present record. */
    RecordMetadata record() {
        return context.recordMetadata().orElseThrow();
    }

    /** @param watermark with the raw partition that has reached the time */
    void watermark(Watermark watermark, long time) {
        context.forward(new Record<>(watermark.key(), null, time));
    }

    /** An article, a revision of one or its withdrawal. */
    void accept(CleanArticle article) {
        context.forward(new Record<>(
                article.getSource(), article, article.getTime().getEvent().toEpochMilli()));
        listener.accepted();
    }

    /** An article that is there already, so that it changes nothing. */
    void repeat() {
        listener.repeated();
    }

    void reject(RawArticle raw, RejectionCause cause) {
        reject(raw, raw.getTime(), cause);
    }

    /** @param time of the article, if it is not the one of its record */
    void reject(RawArticle raw, ArticleTime time, RejectionCause cause) {
        listener.rejected(cause.reason());
        RejectedArticle rejected = cause.toRecord(raw, time.getEvent(), origin());
        context.forward(new Record<>(
                rejected.getSource(), rejected, raw.getTime().getEvent().toEpochMilli()));
    }
}
