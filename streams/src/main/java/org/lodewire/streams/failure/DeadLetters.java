package org.lodewire.streams.run;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.lodewire.streams.flow.DeadLetterReason;
import org.lodewire.streams.flow.ProcessingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends records that can never be processed to the dead letters (KIP-1034) and continues. A failure that may be temporary,
 * such as a registry that does not answer, is no fault of the record: it ends the stream thread, which is replaced and
 * processes the record again from the last commit. Thread-safe once configured.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** The entry of the configuration that holds the {@link ProcessingListener} to notify, if there is one. */
    static final String LISTENER_CONFIG = "lodewire.processing.listener";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private static final int SERVER_ERROR = 500;

    /** Unauthorized, forbidden, timeout, too many requests: such a response is not caused by the record. */
    private static final Set<Integer> NOT_ABOUT_THE_RECORD = Set.of(401, 403, 408, 429);

    // What these log, a line for each record, is switched off by the logging configuration.
    private final LogAndContinueExceptionHandler undecodable = new LogAndContinueExceptionHandler();
    private final LogAndContinueProcessingExceptionHandler unprocessable =
            new LogAndContinueProcessingExceptionHandler();
    private ProcessingListener listener = ProcessingListener.NONE;

    @Override
    public void configure(Map<String, ?> config) {
        undecodable.configure(config);
        unprocessable.configure(config);
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
        return undecodable.handleError(context, record, failure);
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        if (isTemporary(failure)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        report(DeadLetterReason.UNPROCESSABLE, context, failure);
        return unprocessable.handleError(context, record, failure);
    }

    private void report(DeadLetterReason reason, ErrorHandlerContext context, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String record = context.topic() + "-" + context.partition() + " at offset " + context.offset();
        listener.deadLetter(reason, record + " in " + context.processorNodeId() + ": " + cause);
        LOG.debug("Dead letter: {} is {}", record, reason, failure);
    }

    /** Whether the same record may be processed successfully at another time. */
    static boolean isTemporary(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RestClientException refused) {
                return refused.getStatus() >= SERVER_ERROR || NOT_ABOUT_THE_RECORD.contains(refused.getStatus());
            }
            if (each instanceof RetriableException
                    || each instanceof SocketException
                    || each instanceof SocketTimeoutException
                    || each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
