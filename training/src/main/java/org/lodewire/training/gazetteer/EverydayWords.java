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
import org.lodewire.analysis.entities.knowledge.TaggerFactory;
import org.lodewire.training.TrainingFailedException;

/** The words of an English dictionary and of the lexicon of the entities stage; they are ambiguous as names. */
public final class EverydayWords {
    private final Set<String> words = new HashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> hints = new HashSet<>();

    private EverydayWords() {}

    /**
     * Reads a list of words, one per line; proper names are capitalised.
     *
     * @throws TrainingFailedException if the file cannot be read
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
            throw new TrainingFailedException("Cannot read the list of words " + dictionary + ": " + e.getMessage(), e);
        }
        read.addLexicon();
        return read;
    }

    private void addLexicon() {
        try (InputStream in = TaggerFactory.class.getResourceAsStream("lexicon.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("["))
                    .forEach(line -> hints.addAll(List.of(line.split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the dictionary or the lexicon contains a lower-case word, including names. */
    boolean has(String word) {
        return words.contains(word) || hints.contains(word);
    }

    /** Whether the lexicon contains a lower-case word, for example as a given name, title or demonym. */
    boolean isHint(String word) {
        return hints.contains(word);
    }

    /** Whether a lower-case word is not a proper name in the dictionary. */
    boolean isCommon(String word) {
        return common.contains(word);
    }
}
