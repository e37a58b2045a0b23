package org.lodewire.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.producer.archive.ArchiveCorpus;
import org.lodewire.producer.article.SizeLimit;
import org.lodewire.producer.source.Corpus;

/** Finds the corpus at one or more paths. */
public final class Corpora {

    private Corpora() {}

    /**
     * The corpus at paths: web archives or files of rows, by name or in folders, or whatever {@link Corpus#at} accepts. The files
     * of a folder are in the order of their names.
     *
     * @throws CommandFailedException if there is no corpus at a path, or files of rows and archives are given together
     */
    public static Corpus at(List<Path> paths, SizeLimit limit) {
        List<Path> archives = new ArrayList<>();
        List<Path> rows = new ArrayList<>();
        for (Path path : paths) {
            List<Path> files = files(path);
            List<Path> found = files.stream().filter(ArchiveCorpus::isArchive).toList();
            List<Path> foundRows = files.stream().filter(Corpus::isRowFile).toList();
            if (found.isEmpty() && (foundRows.isEmpty() || paths.size() == 1)) {
                return alone(path, paths, limit);
            }
            archives.addAll(found);
            rows.addAll(foundRows);
        }
        if (!archives.isEmpty() && !rows.isEmpty()) {
            throw new CommandFailedException("Web archives and files of rows are replayed separately: "
                    + archives.get(0) + " and " + rows.get(0) + " are not the same kind of corpus.");
        }
        return rows.isEmpty() ? new ArchiveCorpus(archives, limit) : Corpus.ofRows(rows, limit);
    }

    private static Corpus alone(Path path, List<Path> paths, SizeLimit limit) {
        Corpus corpus = Corpus.at(path, limit);
        if (paths.size() > 1) {
            throw new CommandFailedException(path + " is a corpus of its own. Replay it separately.");
        }
        return corpus;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read the folder " + path + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
