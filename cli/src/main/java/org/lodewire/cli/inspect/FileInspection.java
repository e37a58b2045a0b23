package org.lodewire.cli.inspect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;

/**
 * Inspects files in sequence: rows like an {@link Inspection}, single articles as a report or a row each. Continues after files
 * that cannot be read.
 *
 * @param inspection inspects the rows
 * @param report     shows single cleaned articles; empty to print a row of JSON for them
 */
public record FileInspection(Inspection inspection, Optional<CleanReport> report) {

    /**
     * The result.
     *
     * @param rows   counts the rows, and the bad ones, of files of rows
     * @param failed number of files that could not be inspected
     */
    public record Summary(Inspection.Summary rows, int failed) {}

    /**
     * Inspects all files and closes them; does not close the output.
     *
     * @param url      URL of the article of a single file; null if unknown
     * @param problems receives a message for each file or row that is bad, with the name of the file
     * @throws IOException if writing fails, such as when the reader of the output has exited
     */
    public Summary run(List<InputFile> files, @Nullable String url, OutputStream out, Consumer<String> problems)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        long rows = 0;
        long bad = 0;
        int failed = 0;
        boolean begun = false;
        for (InputFile file : files) {
            try {
                if (file.hasRows()) {
                    Inspection.Summary summary = rows(file, buffered, problems);
                    rows += summary.rows();
                    bad += summary.bad();
                } else {
                    article(file, url, begun, buffered);
                }
                begun = true;
            } catch (UnreadableFileException e) {
                problems.accept(TerminalText.line(e.getMessage()));
                failed++;
            } catch (BadRowException e) {
                problems.accept(TerminalText.line(file.path() + " " + e.getMessage()));
                failed++;
            }
            buffered.flush();
        }
        return new Summary(new Inspection.Summary(rows, bad), failed);
    }

    private Inspection.Summary rows(InputFile file, OutputStream out, Consumer<String> problems) throws IOException {
        try (InputStream in = file.open()) {
            Inspection.Summary summary = inspection.run(
                    in, out, problem -> problems.accept(TerminalText.line(file.path() + ": " + problem)));
            if (summary.rows() == 0) {
                throw new UnreadableFileException(file.path(), "is empty");
            }
            return summary;
        }
    }

    private void article(InputFile file, @Nullable String url, boolean begun, OutputStream out)
            throws IOException, BadRowException {
        for (Record made : inspection.inspect(file.article(url))) {
            if (report.isPresent() && made instanceof CleanRow cleaned) {
                String text =
                        (begun ? System.lineSeparator() : "") + report.get().of(cleaned);
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } else {
                Inspection.write(made, out);
            }
        }
    }
}
