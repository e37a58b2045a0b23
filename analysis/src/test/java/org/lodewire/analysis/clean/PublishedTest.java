package org.lodewire.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodewire.schemas.ContentFormat;

/** Times of publication of made-up pages, in {@code published.ndjson}, around the report of {@code bridge.tsv}. */
class PublishedTest {

    private static final Cleaner CLEANER = new Cleaner();
    private static final Map<String, String[]> REPORTS = Stream.of(
                    resource("bridge.tsv").split("\n"))
            .filter(row -> row.charAt(0) != '#')
            .map(row -> row.split("\t"))
            .collect(Collectors.toMap(row -> row[0], row -> row));

    static Stream<Named<JsonNode>> pages() {
        return Stream.of(resource("published.ndjson").split("\n"))
                .map(PublishedTest::json)
                .map(page -> Named.of(page.get("about").asText(), page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheTimeOfPublicationOfAPage(JsonNode page) {
        String url = page.has("url") ? page.get("url").asText() : null;
        CleanInput in = new CleanInput(
                "x", url, null, null, null, ContentFormat.HTML, html(page).getBytes(StandardCharsets.UTF_8), "utf-8");

        List<String> right = new ArrayList<>();
        JsonNode answer = page.get("right");
        if (answer.isArray()) {
            answer.forEach(each -> right.add(each.asText()));
        } else {
            right.add(answer.asText());
        }
        assertThat(String.valueOf(CLEANER.clean(in).published())).isIn(right);
    }

    private static String html(JsonNode page) {
        String key = text(page, "text", "en");
        String[] report = Objects.requireNonNull(REPORTS.get(key));
        List<String> body = new ArrayList<>(Arrays.asList(report).subList(2, report.length));
        body.add(1, text(page, "inside", ""));
        return "<!doctype html><html lang='" + text(page, "lang", key) + "'><head><title>" + report[1] + "</title>"
                + text(page, "head", "")
                + "</head><body><header><nav><a href='/'>A</a> <a href='/b'>B</a></nav></header>"
                + text(page, "above", "") + "<main><article><h1>" + report[1] + "</h1>" + text(page, "below", "")
                + body.stream()
                        .filter(each -> !each.isEmpty())
                        .map(each -> "<p>" + each + "</p>")
                        .collect(Collectors.joining())
                + "</article></main>" + text(page, "after", "") + "</body></html>";
    }

    private static String text(JsonNode page, String field, String otherwise) {
        @Nullable JsonNode value = page.get(field);
        return value == null ? otherwise : value.asText();
    }

    private static JsonNode json(String row) {
        try {
            return new ObjectMapper().readTree(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PublishedTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
