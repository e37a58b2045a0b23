package org.lodewire.streams.run;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
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

/**
 * Sends records that can never be processed to the dead letters (KIP-1034) and goes on. What may work later, such as a
 * registry that does not answer, is no fault of the record: that ends the stream thread, which is replaced and tries again
 * from the last commit.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    private static final int SERVER_ERROR = 500;

    /** Not let in, not in time, too often: the registry's answer says nothing about the record. */
    private static final Set<Integer> NOT_ABOUT_THE_RECORD = Set.of(401, 403, 408, 429);

    private final LogAndContinueExceptionHandler undecodable = new LogAndContinueExceptionHandler();
    private final LogAndContinueProcessingExceptionHandler unprocessable =
            new LogAndContinueProcessingExceptionHandler();

    @Override
    public void configure(Map<String, ?> config) {
        undecodable.configure(config);
        unprocessable.configure(config);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return mayPass(failure)
                ? DeserializationExceptionHandler.Response.fail()
                : undecodable.handleError(context, record, failure);
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return mayPass(failure)
                ? ProcessingExceptionHandler.Response.fail()
                : unprocessable.handleError(context, record, failure);
    }

    /** Whether the same record may work another time. */
    static boolean mayPass(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RestClientException refused) {
                return refused.getStatus() >= SERVER_ERROR || NOT_ABOUT_THE_RECORD.contains(refused.getStatus());
            }
            if (each instanceof RetriableException
                    || each instanceof java.net.ConnectException
                    || each instanceof java.net.SocketException
                    || each instanceof java.net.SocketTimeoutException
                    || each instanceof java.net.UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
