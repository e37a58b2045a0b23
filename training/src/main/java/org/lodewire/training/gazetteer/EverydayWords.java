package org.lodewire.training.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lodewire.analysis.entities.knowledge.Hints;
import org.lodewire.training.TrainingFailedException;

/** Words that a name must not consist of: those of a dictionary, and those of the lexicon of the entities stage. */
public final class EverydayWords {
    private final Set<String> words = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> hints = new HashSet<>();

    private EverydayWords() {}

    /**
     * Reads a list of words, one a line, names with a capital.
     *
     * @throws TrainingFailedException naming the file that cannot be read
     */
    public static EverydayWords read(Path dictionary) {
        EverydayWords read = new EverydayWords();
        try {
            for (String word : Files.readAllLines(dictionary)) {
                read.words.add(word.toLowerCase(Locale.ROOT));
                if (word.equals(word.toLowerCase(Locale.ROOT))) {
                    read.common.add(word);
                }
            }
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot read the words in " + dictionary + ": " + e.getMessage(), e);
        }
        read.addLexicon();
        return read;
    }

    private void addLexicon() {
        try (InputStream in = Hints.class.getResourceAsStream("lexicon.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("["))
                    .forEach(line -> hints.addAll(List.of(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a word at all, be it a name; in lower case. */
    boolean has(String word) {
        return words.contains(word) || hints.contains(word);
    }

    /** Whether the lexicon has it, as a given name, a title, a demonym; in lower case. */
    boolean isHint(String word) {
        return hints.contains(word);
    }

    /** Whether it is written small in a text; in lower case. */
    boolean isCommon(String word) {
        return common.contains(word);
    }
}
