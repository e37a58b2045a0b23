package org.lodewire.client.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** Problems in place of Jetty's pages of HTML, which quote the request. Stateless. */
final class JettyProblems extends ErrorHandler {

    @Override
    public void handle(String target, Request baseRequest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = new Problem(response.getStatus(), "The request was not handled.");
        baseRequest.setHandled(true);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.toJson());
    }

    /** Requests that are no HTTP, or exceed a limit, before anything else has seen them. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        String detail = status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431
                ? "The header is too large."
                : "The request is not valid HTTP.";
        fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return ByteBuffer.wrap(new Problem(status, detail).toJson());
    }
}
