package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        for (Path file : files) {
            List<Outline> ofFile = parse(file).stream()
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
        return definitions(outlines.values(), applied);
    }

    private static Document parse(Path file) throws IOException, DefinitionRejectedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new DefinitionRejectedException(
                        file.toString(), "is longer than " + MAX_BYTES + " bytes; split it");
            }
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        }
    }

    private static Result definitions(Collection<Outline> outlines, Collection<FeedDefinition> applied) {
        Map<String, FeedDefinition> byId =
                applied.stream().collect(Collectors.toMap(FeedDefinition::getId, Function.identity()));
        FeedIds ids = new FeedIds(applied);
        outlines.forEach(outline -> outline.id().ifPresent(id -> ids.reserve(id, outline.url())));
        List<FeedDefinition> feeds = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
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
