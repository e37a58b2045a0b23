package org.lodewire.training.clean;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.clean.LineTrainer.Learned;

/**
 * Writes models to where the clean stage loads them from.
 *
 * @param resources the resource folder of the analysis module
 */
public record ModelFolder(Path resources) {

    private static final String NOTE = "# Made by 'lodewire train'; see ../NOTICE.md for what it was learned from.\n";

    /** @throws TrainingFailedException if a file cannot be written */
    public void writePages(Learned learned, List<String> features, List<Sample> samples, PrintWriter progress) {
        write("page/page.model", learned.trees().write(features), progress);
        write("page/words.tsv", learned.vocabularies().textTable(samples), progress);
        write("page/names.tsv", learned.vocabularies().nameTable(samples), progress);
    }

    /** @throws TrainingFailedException if a file cannot be written */
    public void writeTexts(Learned learned, List<String> features, List<Sample> samples, PrintWriter progress) {
        write("feature/text.model", learned.trees().write(features), progress);
        write("feature/words.tsv", learned.vocabularies().textTable(samples), progress);
    }

    private void write(String name, String content, PrintWriter progress) {
        Path file = resources.resolve("org/lodewire/analysis/clean").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, NOTE + content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot write " + file + ": " + e.getMessage(), e);
        }
        progress.println("Wrote " + file);
        progress.flush();
    }
}
