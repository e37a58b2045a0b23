package org.lodewire.producer.receive;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemResponses;
import org.lodewire.schemas.RejectionReason;

/**
 * The answer to a request: the outcomes of its rows, in the form of the request; or a problem, with the outcomes in its field
 * {@code rows}, unless every row was either accepted or rejected and at least one accepted.
 *
 * @param outcomes of the rows that were read
 * @param broken   why the body could not be read to its end; empty if it was
 * @param format   of the body
 * @param single   whether the body is one article, so that its answer is one outcome
 */
record Answer(Outcomes outcomes, Optional<Problem> broken, BodyFormat format, boolean single) {

    private static final JsonFactory JSON = new JsonFactory();

    void send(Context context) throws IOException {
        Optional<Problem> problem = problem();
        if (problem.isPresent()) {
            ProblemResponses.headers(context, problem.get());
            write(context.res().getOutputStream(), problem.get());
            return;
        }
        context.status(200).contentType(format.mediaType());
        OutputStream out = context.res().getOutputStream();
        if (format == BodyFormat.NDJSON || single) {
            outcomes.writeTo(out, "");
        } else {
            out.write("[\n".getBytes(StandardCharsets.UTF_8));
            outcomes.writeTo(out, ",");
            out.write("]\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<Problem> problem() {
        if (broken.isPresent()) {
            return broken;
        }
        if (outcomes.rows() == 0) {
            return Optional.of(new Problem(422, "The body has no article."));
        }
        if (outcomes.accepted() > 0) {
            return Optional.empty();
        }
        if (outcomes.areAllForeign()) {
            return Optional.of(new Problem(403, "The token is that of another source."));
        }
        boolean tooLarge = single && RejectionReason.TOO_LARGE.name().equals(outcomes.onlyReason());
        return Optional.of(
                tooLarge
                        ? new Problem(413, "The article is too large.")
                        : new Problem(
                                422, outcomes.rows() == 1 ? "The article was rejected." : "All rows were rejected."));
    }

    private void write(OutputStream out, Problem problem) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        problem.writeFields(json);
        if (outcomes.unrecorded() > 0) {
            json.writeNumberField("notRecorded", outcomes.unrecorded());
        }
        json.writeFieldName("rows");
        json.writeRawValue("[\n");
        json.flush();
        outcomes.writeTo(out, ",");
        out.write("]}\n".getBytes(StandardCharsets.UTF_8));
    }
}
