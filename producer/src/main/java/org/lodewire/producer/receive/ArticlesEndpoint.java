package org.lodewire.producer.receive;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.ClientNetwork;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.client.http.ProblemResponses;
import org.lodewire.producer.publish.SharedPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /articles}: publishes the articles of a body, and answers with the outcome of each once Kafka has acknowledged it.
 * Thread-safe.
 */
final class ArticlesEndpoint implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlesEndpoint.class);
    private static final Duration BUSY_RETRY = Duration.ofSeconds(1);
    private static final int DRAIN_BYTES = 1 << 20;
    private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long DRAIN_PAUSE_MILLIS = 5;

    private final ReceiveSettings settings;
    private final Senders senders;
    private final SharedPublisher publisher;
    private final Availability availability;
    private final IdempotencyKeys keys;
    private final RequestSlots slots;

    ArticlesEndpoint(
            ReceiveSettings settings, SharedPublisher publisher, Availability availability, IdempotencyKeys keys) {
        this.settings = settings;
        this.senders = new Senders(settings.tokens());
        this.publisher = publisher;
        this.availability = availability;
        this.keys = keys;
        this.slots = new RequestSlots(settings.requests());
    }

    @Override
    public void handle(Context context) throws IOException, InterruptedException {
        try {
            Sender sender = senders.of(context);
            BodyFormat format = BodyFormat.of(context.header(Header.CONTENT_TYPE));
            requireSize(context);
            requirePlainTransfer(context);
            RequestSlots.Client client = new RequestSlots.Client(sender, network(context));
            if (!slots.take(client)) {
                throw new ProblemException(new Problem(
                        429,
                        "As many requests as may be are being handled, in all or of this client. Nothing was published.",
                        BUSY_RETRY));
            }
            try {
                handle(context, sender, format);
            } finally {
                slots.free(client);
            }
        } catch (ProblemException e) {
            try {
                drain(context);
            } catch (IOException | BadMessageException notSent) {
                LOG.debug("Cannot read the rest of a refused request", notSent);
            }
            ProblemResponses.send(context, e.problem());
        }
    }

    private static String network(Context context) throws UnknownHostException {
        // An address in digits: no name is looked up.
        return ClientNetwork.of(InetAddress.getByName(context.req().getRemoteAddr()));
    }

    private void requireSize(Context context) {
        if (context.req().getContentLengthLong() > settings.maxBody()) {
            throw new ProblemException(new Problem(
                    413,
                    "The body has more than " + settings.maxBody() + " bytes, the limit of --max-body. Split it."));
        }
    }

    /** The server undoes chunks only, and would take a body with another coding as it is. */
    private static void requirePlainTransfer(Context context) {
        String coding = context.header(Header.TRANSFER_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("chunked")) {
            throw new ProblemException(new Problem(
                    501, "The only Transfer-Encoding is chunked. Send compressed bodies with Content-Encoding: gzip."));
        }
    }

    private void handle(Context context, Sender sender, BodyFormat format) throws IOException, InterruptedException {
        String key = context.header("Idempotency-Key");
        if (key == null) {
            handle(context, sender, format, null);
            return;
        }
        IdempotencyKeys.Attempt attempt = keys.begin(sender, key);
        try {
            handle(context, sender, format, attempt);
        } finally {
            attempt.end();
        }
    }

    private void handle(Context context, Sender sender, BodyFormat format, IdempotencyKeys.@Nullable Attempt attempt)
            throws IOException, InterruptedException {
        boolean repeat = attempt != null && attempt.isRepeat();
        Optional<Problem> unavailable = repeat ? Optional.empty() : availability.problem();
        if (unavailable.isPresent()) {
            throw new ProblemException(unavailable.get());
        }
        try (Outcomes outcomes = new Outcomes();
                DecodedStream body = body(context, attempt != null)) {
            RequestRun run = new RequestRun(publisher, sender, settings.timeout(), outcomes);
            Rows rows = format.rows(body, settings.article().row(), run);
            Optional<Problem> problem = run.run(rows, repeat);
            if (attempt != null && problem.isEmpty()) {
                byte[] hash = body.hash();
                attempt.requireSame(hash);
                attempt.finish(hash);
            }
            new Answer(outcomes, problem, format, rows.isSingle()).send(context);
        }
    }

    private DecodedStream body(Context context, boolean hashed) throws IOException {
        boolean chunked = context.header(Header.TRANSFER_ENCODING) != null;
        BodyStream body = new BodyStream(context.req().getInputStream(), System::nanoTime, slots::areScarce, chunked);
        return DecodedStream.of(body, context.header(Header.CONTENT_ENCODING), settings.maxBody(), hashed);
    }

    /**
     * Reads what a refused client is sending already, for a moment: many write all before they read, and a connection that is
     * closed before loses the answer.
     */
    private static void drain(Context context) throws IOException, InterruptedException {
        if (context.header("Expect") != null || context.req().getContentLengthLong() > DRAIN_BYTES) {
            return;
        }
        ServletInputStream body = context.req().getInputStream();
        byte[] buffer = new byte[1 << 14];
        long end = System.nanoTime() + DRAIN_NANOS;
        long left = DRAIN_BYTES;
        while (left > 0 && !body.isFinished() && System.nanoTime() < end) {
            if (body.available() > 0) {
                left -= Math.max(1, body.read(buffer));
            } else {
                TimeUnit.MILLISECONDS.sleep(DRAIN_PAUSE_MILLIS);
            }
        }
    }
}
