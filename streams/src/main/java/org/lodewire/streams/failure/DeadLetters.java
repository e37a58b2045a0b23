package org.lodewire.streams.failure;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.client.connection.TemporaryFailure;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.streams.flow.DeadLetterReason;
import org.lodewire.streams.flow.ProcessingListener;
import org.lodewire.streams.flow.StateVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records that can never be processed, and those whose result can never be written, to the dead letters (KIP-1034) and
 * continues. A failure that may be temporary, such as a registry that does not answer, is no fault of the record: it ends
 * the stream thread, which is replaced and processes the record again from the last commit. Thread-safe once configured.
 */
public final class DeadLetters
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    /** The entry of the configuration that holds the {@link ProcessingListener} to notify, if there is one. */
    public static final String LISTENER_CONFIG = "lodewire.processing.listener";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private static final String PRODUCER = "org.apache.kafka.clients.producer.";

    private static final int MAX_DETAIL = 500;

    private ProcessingListener listener = ProcessingListener.NONE;

    @Override
    public void configure(Map<String, ?> config) {
        if (config.get(LISTENER_CONFIG) instanceof ProcessingListener configured) {
            listener = configured;
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        if (isTemporary(failure)) {
            return DeserializationExceptionHandler.Response.fail();
        }
        report(DeadLetterReason.UNDECODABLE, context, failure);
        return DeserializationExceptionHandler.Response.resume(List.of(
                DeadLetterRecord.of(DeadLetterReason.UNDECODABLE, context, record.key(), record.value(), failure)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        // State that cannot be read is no fault of the record either, and ends the instance.
        if (isTemporary(failure) || StateVersionException.in(failure).isPresent()) {
            return ProcessingExceptionHandler.Response.fail();
        }
        report(DeadLetterReason.UNPROCESSABLE, context, failure);
        return ProcessingExceptionHandler.Response.resume(
                List.of(source(DeadLetterReason.UNPROCESSABLE, context, failure)));
    }

    /** A result that cannot become bytes, or would be larger than a record may be; nothing of it was sent. */
    @Override
    @SuppressWarnings("rawtypes") // The signature is Kafka's.
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        if (isTemporary(failure)) {
            return ProductionExceptionHandler.Response.fail();
        }
        report(DeadLetterReason.UNWRITABLE, context, failure);
        return ProductionExceptionHandler.Response.resume(
                List.of(source(DeadLetterReason.UNWRITABLE, context, failure)));
    }

    /**
     * Kafka refused a record. That aborts the transaction, so that continuing is not possible; {@link ThreadFailures} ends a
     * process that cannot get past it.
     */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            LOG.error(
                    "Kafka refused a record of {} as too large. The topic's max.message.bytes must be at least {}; see"
                            + " 'lodewire setup'",
                    record.topic(),
                    Catalogue.MAX_RECORD_BYTES);
        }
        return ProductionExceptionHandler.Response.fail();
    }

    private static ProducerRecord<byte[], byte[]> source(
            DeadLetterReason reason, ErrorHandlerContext context, Exception failure) {
        return DeadLetterRecord.of(reason, context, context.sourceRawKey(), context.sourceRawValue(), failure);
    }

    private void report(DeadLetterReason reason, ErrorHandlerContext context, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // Timers are not due because of a record.
        String record = context.topic() == null
                ? "a timer"
                : context.topic() + "-" + context.partition() + " at offset " + context.offset();
        listener.deadLetter(
                reason,
                record + " in " + context.processorNodeId() + ": " + SafeText.cut(cause.toString(), MAX_DETAIL));
        LOG.debug("Dead letter: {} is {}", record, reason, failure);
    }

    /** Whether the same record may be processed successfully at another time. */
    public static boolean isTemporary(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isOfProducer(each)) {
                return true;
            }
        }
        return TemporaryFailure.isIn(failure);
    }

    /**
     * Whether a producer threw it because of the state it is in: after a commit that timed out, it refuses every record. What
     * it throws because of a record has a class of its own.
     */
    private static boolean isOfProducer(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return (failure instanceof IllegalStateException || failure.getClass() == KafkaException.class)
                && trace.length > 0
                && trace[0].getClassName().startsWith(PRODUCER);
    }
}
