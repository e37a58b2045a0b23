package org.lodewire.producer.publish;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serializer that waits while the schema registry cannot be reached, which it needs for the first value of each schema.
 * Everything else that fails does so at once. As thread-safe as the serializer.
 */
final class PatientSerializer<V> implements Serializer<V> {

    private static final Logger LOG = LoggerFactory.getLogger(PatientSerializer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Serializer<V> serializer;
    private final Duration pause;

    PatientSerializer(Serializer<V> serializer) {
        this(serializer, PAUSE);
    }

    /** @param pause between attempts */
    PatientSerializer(Serializer<V> serializer, Duration pause) {
        this.serializer = serializer;
        this.pause = pause;
    }

    @Override
    public byte[] serialize(String topic, V value) {
        boolean reported = false;
        while (true) {
            try {
                byte[] bytes = serializer.serialize(topic, value);
                if (reported) {
                    LOG.warn("The schema registry answers again");
                }
                return bytes;
            } catch (SerializationException e) {
                if (!isUnreachable(e)) {
                    throw e;
                }
                if (!reported) {
                    LOG.warn("The schema registry does not answer; waiting for it: {}", String.valueOf(e.getCause()));
                    reported = true;
                }
                await();
            }
        }
    }

    private static boolean isUnreachable(SerializationException e) {
        Throwable cause = e.getCause();
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException;
    }

    private void await() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        serializer.close();
    }
}
