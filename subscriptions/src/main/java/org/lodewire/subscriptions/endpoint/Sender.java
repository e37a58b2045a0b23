package org.lodewire.subscriptions.endpoint;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.http.AllowedAddresses;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.subscriptions.delivery.Attempt;
import org.lodewire.subscriptions.delivery.AttemptResult;

/** Sends notifications to endpoints of every kind. Thread-safe. */
public final class Sender implements AutoCloseable {

    private final Secrets secrets;
    private final HttpSender http;
    private final @Nullable MailSender mail;
    private final InstantSource clock;

    /**
     * @param secrets    what subscriptions refer to
     * @param addresses  which addresses HTTP requests may be sent to
     * @param mailServer where mail is handed in; null for nowhere
     * @param clock      the time of signatures and of {@code Retry-After}
     */
    public Sender(Secrets secrets, AllowedAddresses addresses, @Nullable MailServer mailServer, InstantSource clock) {
        this.secrets = secrets;
        http = new HttpSender(addresses);
        mail = mailServer == null ? null : new MailSender(mailServer, Secrets.ofOperator(), clock);
        this.clock = clock;
    }

    /** Makes an attempt. The future does not complete exceptionally. */
    public CompletableFuture<AttemptResult> send(Attempt attempt) {
        if (attempt.subscription().getEndpoint().getType() == EndpointType.EMAIL) {
            return mail == null
                    ? CompletableFuture.completedFuture(
                            AttemptResult.failed("no mail server is set; name it with --smtp", Duration.ZERO))
                    : mail.send(attempt);
        }
        long begin = clock.millis();
        return request(attempt)
                .thenCompose(request ->
                        http.send(request).handle((answer, failure) -> result(request, answer, failure, begin)))
                .exceptionally(failure -> AttemptResult.failed(reason(failure), took(begin)));
    }

    /** Who sends does not wait for secrets: a file that does not answer is no reason for others to wait. */
    private CompletableFuture<EndpointRequest> request(Attempt attempt) {
        Endpoint endpoint = attempt.subscription().getEndpoint();
        return secrets.read(endpoint.getUrl()).thenCombine(secrets.read(endpoint.getSecret()), (address, secret) -> {
            try {
                return EndpointRequests.of(attempt, address, secret, clock.millis() / 1_000);
            } catch (EndpointException e) {
                throw new CompletionException(e);
            }
        });
    }

    private AttemptResult result(
            EndpointRequest request, @Nullable Answer answer, @Nullable Throwable failure, long begin) {
        if (answer != null) {
            return new Answer(answer.status(), answer.retryAfter(), request.hideSecrets(answer.start()))
                    .result(clock.instant(), took(begin));
        }
        return AttemptResult.failed(reason(failure), took(begin));
    }

    private static String reason(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof EndpointException own
                ? own.reason()
                : cause instanceof TimeoutException ? "the receiver took too long" : "the request could not be made";
    }

    private Duration took(long begin) {
        return Duration.ofMillis(Math.max(0, clock.millis() - begin));
    }

    @Override
    public void close() {
        http.close();
        if (mail != null) {
            mail.close();
        }
    }
}
