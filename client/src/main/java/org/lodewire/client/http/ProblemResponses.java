package org.lodewire.client.http;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.io.EOFException;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Answers requests with problems. Stateless. */
public final class ProblemResponses {

    private static final int INTERNAL_ERROR = 500;

    private ProblemResponses() {}

    /** Lets a server answer every failed request with a problem. */
    static void install(Javalin server) {
        server.exception(ProblemException.class, (failure, context) -> send(context, failure.problem()));
        server.exception(
                HttpResponseException.class,
                (failure, context) -> send(context, new Problem(failure.getStatus(), detail(failure, context))));
        // The client has gone; nobody is there to answer.
        server.exception(
                EOFException.class,
                (failure, context) ->
                        LoggerFactory.getLogger(ProblemResponses.class).debug("A client has gone", failure));
        server.exception(Exception.class, (failure, context) -> {
            LoggerFactory.getLogger(ProblemResponses.class).error("A request failed", failure);
            send(context, new Problem(INTERNAL_ERROR, "The server failed; its log says why."));
        });
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
