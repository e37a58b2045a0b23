package org.lodewire.client.connection;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.registry.ForeignAnswerException;

/**
 * Tells failures of a broker or a registry from faults of a record. Avro throws {@code IOException}s for bytes that are no
 * record, so only those of a connection are failures. Stateless.
 */
public final class TemporaryFailure {

    private static final int SERVER_ERROR = 500;

    /** Unauthorized, forbidden, timeout, too many requests: such a response is not caused by the record. */
    private static final Set<Integer> NOT_ABOUT_THE_RECORD = Set.of(401, 403, 408, 429);

    private TemporaryFailure() {}

    /** Whether a failure or one of its causes may pass, so that the same record may be read or written at another time. */
    public static boolean isIn(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RestClientException refused) {
                return refused.getStatus() >= SERVER_ERROR || NOT_ABOUT_THE_RECORD.contains(refused.getStatus());
            }
            if (each instanceof RetriableException
                    || each instanceof SocketException
                    || each instanceof SocketTimeoutException
                    || each instanceof UnknownHostException
                    || each instanceof SSLException
                    || each instanceof ForeignAnswerException) {
                return true;
            }
        }
        return false;
    }
}
