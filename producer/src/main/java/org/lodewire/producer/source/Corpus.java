package org.lodewire.producer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.producer.article.SizeLimit;

/** Articles in files, which can be read in more than one order. */
public interface Corpus {

    /** The articles in the order of the files. */
    ArticleSource inOrderGiven() throws IOException;

    /**
     * The articles in the order of their publication. Those without a plausible time of publication come last, in the
     * order of the files.
     *
     * @param now     the time after which nothing can have been published
     * @param stopped polled while the corpus is being sorted, which takes a while; if true, sorting ends with the articles
     *                read so far
     */
    ArticleSource inOrderPublished(Instant now, BooleanSupplier stopped) throws IOException;

    /**
     * The corpus at a path: a {@code manifest.json} or a folder with one; a folder with files of rows, whose names end in
     * {@code .ndjson} or {@code .jsonl}, optionally followed by {@code .gz}, and which are read in the order of their
     * names; or a single such file.
     *
     * @throws CommandFailedException if there is no corpus at the path, or its manifest is invalid
     */
    static Corpus at(Path path, SizeLimit limit) {
        if (!Files.exists(path)) {
            throw new CommandFailedException("There is no file or folder " + path + ".");
        }
        Path manifest = Files.isDirectory(path) ? path.resolve(ManifestCorpus.FILE_NAME) : path;
        if (Files.isRegularFile(manifest) && manifest.toString().endsWith(".json")) {
            return ManifestCorpus.read(manifest, limit);
        }
        List<Path> files = Files.isDirectory(path) ? rowFiles(path) : List.of(path);
        if (files.isEmpty() || !RowCorpus.isRowFile(files.get(0))) {
            throw new CommandFailedException(
                    path + " is no corpus. A corpus is a folder with a " + ManifestCorpus.FILE_NAME
                            + ", or with files that end in .ndjson, .ndjson.gz, .warc, .warc.gz, .warc.zst, .arc or .arc.gz, or one"
                            + " such file.");
        }
        return new RowCorpus(files, limit);
    }

    /** Articles in files of rows, in the order of the files. */
    static Corpus ofRows(List<Path> files, SizeLimit limit) {
        return new RowCorpus(files, limit);
    }

    /** Whether the name of a file is that of a file of rows. */
    static boolean isRowFile(Path file) {
        return RowCorpus.isRowFile(file);
    }

    private static List<Path> rowFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RowCorpus::isRowFile).sorted().toList();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "Cannot read the folder " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
