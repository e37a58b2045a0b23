package org.lodewire.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lodewire.bench.charset.CharsetComparison;
import org.lodewire.bench.clean.ArticleRows;
import org.lodewire.bench.clean.LabelledPage;
import org.lodewire.client.CommandFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lodewire bench charsets}: the guess of charsets against other detectors. */
@Command(
        name = "charsets",
        mixinStandardHelpOptions = true,
        header = "Compare the guess of charsets with other detectors.",
        footer = "  lodewire bench charsets texts.ndjson.gz",
        description = "Encodes the texts, cut at 40, 100, 300 and 1,000 characters, in each charset that has all their"
                + " characters, and prints the share of them that are decoded without an error: by Lodewire, by"
                + " ICU4J and by juniversalchardet. Runs without a broker.")
public final class CharsetsBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TEXTS", description = "Newline-delimited JSON with text, gzipped if it ends with .gz.")
    @SuppressWarnings("NullAway.Init") // required
    private Path texts;

    @Override
    public Integer call() {
        CharsetComparison comparison = new CharsetComparison();
        try {
            for (LabelledPage page : ArticleRows.texts(texts)) {
                comparison.add(page.string());
            }
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read " + texts + ": " + e.getMessage(), e);
        }
        comparison.report().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
