package org.lodewire.client.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.LoggerFactory;

/** Answers requests with problems. Stateless. */
public final class ProblemResponses {

    private static final int INTERNAL_ERROR = 500;
    private static final Problem STOPPING =
            new Problem(503, "The server is being stopped; send it again later.", Duration.ofSeconds(5));

    private ProblemResponses() {}

    /** Lets a server answer every failed request with a problem. */
    static void install(Javalin server) {
        server.exception(ProblemException.class, (failure, context) -> send(context, failure.problem()));
        server.exception(
                HttpResponseException.class,
                (failure, context) -> send(context, new Problem(failure.getStatus(), detail(failure, context))));
        // What the client sent is at fault, or the client has gone and nobody is there to answer.
        server.exception(BadMessageException.class, (failure, context) -> broken(failure, context));
        server.exception(EOFException.class, (failure, context) -> broken(failure, context));
        server.exception(InterruptedException.class, (failure, context) -> send(context, STOPPING));
        server.exception(InterruptedIOException.class, (failure, context) -> send(context, STOPPING));
        server.exception(Exception.class, (failure, context) -> {
            LoggerFactory.getLogger(ProblemResponses.class).error("A request failed", failure);
            send(context, new Problem(INTERNAL_ERROR, "The server failed; its log says why."));
        });
    }

    private static void broken(Exception failure, Context context) {
        LoggerFactory.getLogger(ProblemResponses.class).debug("A request could not be read", failure);
        send(context, new Problem(400, "The request cannot be read to its end."));
    }

    private static String detail(HttpResponseException failure, Context context) {
        return failure.getStatus() == INTERNAL_ERROR
                ? "The server failed."
                : failure.getMessage() + ": " + context.method() + " is not offered at this path.";
    }

    /** Answers a request. The headers must not have been sent yet. */
    public static void send(Context context, Problem problem) {
        headers(context, problem);
        context.result(problem.toJson());
    }

    /** Sets the status and the headers of a problem, for a body that has more than the problem. */
    public static void headers(Context context, Problem problem) {
        context.status(problem.status()).contentType(Problem.MEDIA_TYPE).header(Header.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer");
        }
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            context.header(Header.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
    }
}
