package org.lodewire.producer.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.article.TimePolicy;

/** Plain-text files that a manifest lists, one article each. The content of an article is the unchanged bytes of its file. */
final class ManifestCorpus implements Corpus {

    static final String FILE_NAME = "manifest.json";

    private static final long MAX_MANIFEST_BYTES = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final List<Manifest.Entry> entries;
    private final SizeLimit limit;

    private ManifestCorpus(Path folder, List<Manifest.Entry> entries, SizeLimit limit) {
        this.folder = folder;
        this.entries = entries;
        this.limit = limit;
    }

    /**
     * Reads a manifest.
     *
     * @throws CommandFailedException if the file is no manifest, or lists a file that is missing or outside its folder
     */
    static ManifestCorpus read(Path file, SizeLimit limit) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file has a folder");
        try {
            if (Files.size(file) > MAX_MANIFEST_BYTES) {
                throw new CommandFailedException(file + " is too large for a manifest.");
            }
            List<Manifest.Entry> entries =
                    JSON.readValue(Files.readAllBytes(file), Manifest.class).articles();
            for (Manifest.Entry entry : entries) {
                check(file, folder, entry);
            }
            Path shown = file.getParent() == null ? Path.of("") : file.getParent();
            return new ManifestCorpus(shown, entries, limit);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot read the manifest " + file + ": " + FileFailure.reason(e) + ".", e);
        } catch (InvalidPathException e) {
            throw new CommandFailedException("Cannot read the manifest " + file + ": " + e.getMessage(), e);
        }
    }

    private static void check(Path manifest, Path folder, Manifest.Entry entry) {
        Path text = folder.resolve(entry.file()).normalize();
        if (!text.startsWith(folder) || !Files.isRegularFile(text)) {
            throw new CommandFailedException(
                    "The manifest " + manifest + " lists " + entry.file() + ", which is not a file in its folder.");
        }
    }

    @Override
    public ArticleSource inOrderGiven() {
        return new TextFiles(folder, entries, limit);
    }

    @Override
    public ArticleSource inOrderPublished(Instant now, BooleanSupplier stopped) {
        Comparator<Manifest.Entry> byPublication = Comparator.comparing(
                entry -> TimePolicy.plausible(entry.metadata().published(), now).orElse(Instant.MAX));
        return new TextFiles(folder, entries.stream().sorted(byPublication).toList(), limit);
    }
}
