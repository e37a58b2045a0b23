package org.lodewire.streams.definitions;

import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.lodewire.schemas.text.SafeText;
import org.lodewire.streams.failure.DeadLetters;
import org.slf4j.Logger;

/**
 * Decodes records of a topic, and waits while the schema registry does not answer: a failure in the thread of global stores
 * would end the instance, also one that is still starting, where the other threads are replaced. For one thread.
 */
final class PatientDecoder<T> {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int SHOWN = 300;

    private final String topic;
    private final Deserializer<T> deserializer;
    private final Pause pause;
    private final Logger log;

    /** How it waits. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    PatientDecoder(String topic, Deserializer<T> deserializer, Pause pause, Logger log) {
        this.topic = topic;
        this.deserializer = deserializer;
        this.pause = pause;
        this.log = log;
    }

    /**
     * What bytes stand for.
     *
     * @throws SerializationException if they are no such record
     * @throws InterruptException     if the thread was interrupted while it waited
     */
    T decode(byte[] bytes) {
        Duration next = SHORTEST;
        while (true) {
            try {
                T decoded = deserializer.deserialize(topic, bytes);
                if (!next.equals(SHORTEST)) {
                    log.info("The schema registry answers again; {} is read on", topic);
                }
                return decoded;
            } catch (KafkaException e) {
                // Of an answer that does not come within the time for one, it is a TimeoutException.
                if (!DeadLetters.isTemporary(e)) {
                    throw e;
                }
                if (next.equals(SHORTEST)) {
                    log.warn(
                            "Cannot read {}, because the schema registry does not answer as it should; waiting for it: {}",
                            topic,
                            reason(e));
                }
                next = wait(next);
            }
        }
    }

    private Duration wait(Duration time) {
        try {
            pause.sleep(time);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        Duration twice = time.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return SafeText.cut(String.valueOf(root.getMessage()), SHOWN);
    }
}
