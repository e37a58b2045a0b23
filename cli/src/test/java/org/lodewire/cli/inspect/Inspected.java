package org.lodewire.cli.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an inspection of some input printed. */
record Inspected(List<JsonNode> rows, String errors, Inspection.Summary summary) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Inspected of(Inspector inspector, String... lines) throws IOException {
        return of(new Inspection(inspector, true), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Inspected of(Inspection inspection, byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter errors = new StringWriter();
        Inspection.Summary summary =
                inspection.run(new ByteArrayInputStream(input), out, new PrintWriter(errors, true)::println);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return new Inspected(rows, errors.toString(), summary);
    }

    /** The row printed for the only line. */
    static JsonNode row(Inspector inspector, String line) throws IOException {
        return of(inspector, line).rows().get(0);
    }
}
