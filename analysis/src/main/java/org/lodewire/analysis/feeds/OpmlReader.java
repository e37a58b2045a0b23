package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.lodewire.analysis.definition.DefinitionFaults;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.FeedDefinition;

/**
 * Reads the feeds of OPML files, as other programs export them. An outline with an address is a feed; one without is a folder,
 * whose title becomes a tag of the feeds in it. The files are from outside: their size is bounded, entities of their own are
 * not expanded, and what is not well-formed is read as far as it makes sense. Thread-safe.
 */
public final class OpmlReader {

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_FEEDS = 100_000;

    /**
     * Put after a file: if the file ends within a tag, this ends the tag, and marks its element, whether the end is within quotes, and
     * which ones, or not. Else it is text, which nobody reads. Twice, since after an equals sign the first quote begins a value.
     */
    private static final byte[] END = ("'\" " + Opml.CUT + "=\"1\"/>").repeat(2).getBytes(StandardCharsets.US_ASCII);

    /**
     * What was read.
     *
     * @param feeds   the definitions
     * @param leftOut why outlines are left out, a text for each
     */
    public record Result(List<FeedDefinition> feeds, List<String> leftOut) {}

    /**
     * Reads files. A feed in several folders is one feed with the tags of all. A feed that has a definition already keeps its
     * id, and the settings that the file does not give.
     *
     * @param applied the definitions that there are
     * @throws DefinitionRejectedException if a file contains no feed or is too large
     * @throws IOException                 if a file cannot be read
     */
    public Result read(List<Path> files, Collection<FeedDefinition> applied)
            throws IOException, DefinitionRejectedException {
        Map<String, Outline> outlines = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (Path file : files) {
            List<Outline> ofFile = parse(file, leftOut).stream()
                    .filter(Outline::isFeed)
                    .limit(MAX_FEEDS + 1L)
                    .map(Outline::of)
                    .toList();
            if (ofFile.isEmpty() || ofFile.size() > MAX_FEEDS) {
                throw new DefinitionRejectedException(
                        file.toString(),
                        "must contain 1 to " + MAX_FEEDS
                                + " outlines with xmlUrl, as readers of feeds export them in OPML");
            }
            for (Outline outline : ofFile) {
                Outline earlier = outlines.putIfAbsent(outline.identity(), outline);
                if (earlier != null) {
                    earlier.addTags(outline);
                }
            }
        }
        return definitions(outlines.values(), applied, leftOut);
    }

    private static Document parse(Path file, List<String> leftOut) throws IOException, DefinitionRejectedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new DefinitionRejectedException(
                        file.toString(), "is longer than " + MAX_BYTES + " bytes; split it");
            }
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes), new ByteArrayInputStream(END));
            Document document = Jsoup.parse(whole, null, "", Parser.xmlParser());
            if (!document.getElementsByAttribute(Opml.CUT).remove().isEmpty()) {
                leftOut.add(file + ": line " + lines(bytes)
                        + ": the file is cut off within a tag, and what was in it is left"
                        + " out; export the file again");
            }
            return document;
        }
    }

    private static int lines(byte[] bytes) {
        int lines = 1;
        for (byte each : bytes) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static Result definitions(
            Collection<Outline> outlines, Collection<FeedDefinition> applied, List<String> leftOut) {
        Map<String, FeedDefinition> byId =
                applied.stream().collect(Collectors.toMap(FeedDefinition::getId, Function.identity()));
        FeedIds ids = new FeedIds(applied);
        outlines.forEach(outline -> outline.id().ifPresent(id -> ids.reserve(id, outline.url())));
        List<FeedDefinition> feeds = new ArrayList<>();
        for (Outline outline : outlines) {
            String id = outline.id().orElseGet(() -> ids.of(outline.url(), outline.title()));
            DefinitionFaults faults = new DefinitionFaults();
            ObjectNode fields = outline.fields(id);
            FeedDefinition feed = FeedDefinitionReader.feed(
                    new DefinitionFields(fields, "", faults), byId.getOrDefault(id, FeedDefinitionReader.DEFAULTS));
            try {
                faults.check();
                feeds.add(feed);
            } catch (DefinitionRejectedException e) {
                leftOut.add((outline.title().isEmpty() ? "an outline without title" : outline.title()) + ": "
                        + String.join("; ", e.faults()));
            }
        }
        return new Result(List.copyOf(feeds), List.copyOf(leftOut));
    }
}
