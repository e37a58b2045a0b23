package org.lodewire.cli.inspect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodewire.client.terminal.TerminalText;
import org.lodewire.producer.feed.FeedDiscovery;
import org.lodewire.producer.feed.FeedDocument;
import org.lodewire.producer.feed.FeedLink;
import org.lodewire.producer.feed.NotAFeedException;

/**
 * Reads files as feeds, in sequence. Continues after files that are none, or cannot be read.
 *
 * @param reader reads a file
 * @param json   whether to print a row of JSON for each file; else a report for people
 */
public record FeedInspection(DocumentReader reader, boolean json) {

    /** More than any reader uses. */
    private static final int MAX_BYTES = 64 << 20;

    /** Reads a document, such as a reader of feeds or of listings. */
    @FunctionalInterface
    public interface DocumentReader {
        FeedDocument read(byte[] body, @Nullable String mediaType, @Nullable String address) throws NotAFeedException;
    }

    /**
     * The result.
     *
     * @param refused  number of files that are no feeds
     * @param unread   number of files that cannot be read
     */
    public record Summary(int refused, int unread) {}

    /** @param feeds the feeds that a page names */
    private record Refused(
            String file,
            @Nullable String error,
            @JsonInclude(Include.NON_EMPTY) List<FeedLink> feeds) {}

    /**
     * Inspects all files; does not close the output.
     *
     * @param address  absolute address of the document of a single file; null if unknown
     * @param problems receives a message for each file that is no feed or cannot be read, with its name
     * @throws IOException if writing fails, such as when the reader of the output has exited
     */
    public Summary run(List<InputFile> files, @Nullable String address, OutputStream out, Consumer<String> problems)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        int refused = 0;
        int unread = 0;
        for (InputFile file : files) {
            String name = file.path().toString();
            try {
                byte[] body = file.bytes(MAX_BYTES);
                try {
                    print(FeedRow.of(name, reader.read(body, null, address)), buffered);
                } catch (NotAFeedException e) {
                    refused++;
                    refuse(
                            name,
                            e.getMessage(),
                            e.isPage() ? FeedDiscovery.find(body, null, address) : List.of(),
                            buffered,
                            problems);
                }
            } catch (UnreadableFileException e) {
                unread++;
                problems.accept(TerminalText.line(e.getMessage()));
                if (json) {
                    Inspection.write(new Refused(name, e.getMessage(), List.of()), buffered);
                }
            }
            buffered.flush();
        }
        return new Summary(refused, unread);
    }

    private void print(FeedRow row, OutputStream out) throws IOException {
        if (json) {
            Inspection.write(row, out);
        } else {
            out.write(FeedReport.of(row).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void refuse(
            String name, @Nullable String reason, List<FeedLink> feeds, OutputStream out, Consumer<String> problems)
            throws IOException {
        if (json) {
            Inspection.write(new Refused(name, reason, feeds), out);
            return;
        }
        problems.accept(TerminalText.line(name + " " + reason + "."));
        feeds.forEach(feed -> problems.accept("  It names the feed " + TerminalText.line(feed.url()) + "."));
    }
}
