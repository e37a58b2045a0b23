package org.lodewire.local.pipeline;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks for what keeps people from using a page, with axe-core, which npm fetches into {@code target}. */
final class AxeCheck {

    private static final Path FOLDER = Path.of("target/npm");
    private static final Path SCRIPT = FOLDER.resolve("node_modules/axe-core/axe.min.js");
    private static final long PATIENCE_SECONDS = 120;

    private final String script;

    private AxeCheck(String script) {
        this.script = script;
    }

    /** The check; empty where npm is absent or cannot fetch it. */
    static Optional<AxeCheck> fetch() throws IOException, InterruptedException {
        if (Files.notExists(SCRIPT)) {
            Files.createDirectories(FOLDER);
            String version = System.getProperty("lodewire.test.axe-core");
            Process npm;
            try {
                npm = new ProcessBuilder(
                                "npm",
                                "install",
                                "--no-save",
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                "--prefix",
                                FOLDER.toString(),
                                "axe-core@" + version)
                        .redirectErrorStream(true)
                        .redirectOutput(FOLDER.resolve("npm.log").toFile())
                        .start();
            } catch (IOException e) {
                return Optional.empty();
            }
            if (!npm.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                npm.destroyForcibly();
            }
        }
        return Files.exists(SCRIPT) ? Optional.of(new AxeCheck(Files.readString(SCRIPT))) : Optional.empty();
    }

    /** What is serious or worse on a page, each with its rule and the elements. */
    List<String> violations(Page page) {
        return violations(page, Map.of("resultTypes", List.of("violations")));
    }

    /** The same, by the rules that depend on colours: those which are on without being asked for. */
    List<String> violationsOfColours(Page page) {
        return violations(
                page,
                Map.of(
                        "resultTypes",
                        List.of("violations"),
                        "runOnly",
                        Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"))));
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(Page page, Map<String, ?> options) {
        page.evaluate(script);
        return (List<String>) page.evaluate("""
                (options) => axe.run(document, options).then((results) => results.violations
                    .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                    .map((violation) => `${location.pathname}: ${violation.id}: `
                        + violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.any.map((each) => each.message)}`).join('; ')))
                """, options);
    }
}
