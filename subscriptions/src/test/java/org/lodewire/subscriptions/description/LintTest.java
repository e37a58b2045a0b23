package org.lodewire.subscriptions.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What others' linters say of the documents: Spectral of OpenAPI, AsyncAPI's parser of AsyncAPI. They come from npm, 80 MB, so that
 * these tests run only with {@code -Dlint}; without npm, or without a network at the first run, they are skipped.
 */
@Tag("npm")
@EnabledIfSystemProperty(named = "lint", matches = ".*", disabledReason = "needs npm; run it with -Dlint")
class LintTest {

    private static final Path FOLDER = Path.of("target", "lint");
    private static final int MINUTES = 10;

    private record Result(int status, String output) {}

    @Test
    void spectralFindsNothingInTheOpenApiDocument() throws Exception {
        install();
        Files.writeString(FOLDER.resolve("ruleset.yaml"), "extends: ['spectral:oas']\n");
        write("openapi.json", OpenApiDocument.create());

        Result result =
                run("node_modules/.bin/spectral", "lint", "--fail-severity=warn", "-r", "ruleset.yaml", "openapi.json");

        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void theParserOfAsyncApiFindsNothingInTheAsyncApiDocument() throws Exception {
        install();
        copy("parse-asyncapi.cjs");
        write("asyncapi.json", AsyncApiDocument.create());

        Result result = run("node", "parse-asyncapi.cjs", "asyncapi.json");

        assertThat(result.status()).as(result.output()).isZero();
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        copy("package.json");
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            assumeTrue(isThere("npm"), "npm is not installed");
            Result installed = run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
            assumeTrue(installed.status() == 0, "npm cannot install the linters: " + installed.output());
        }
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return run(command, "--version").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void copy(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(LintTest.class.getResourceAsStream(resource))) {
            Files.copy(in, FOLDER.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(String file, JsonNode document) throws IOException {
        Files.writeString(FOLDER.resolve(file), document.toPrettyString());
    }

    private static Result run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
