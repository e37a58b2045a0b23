package org.lodewire.training.command;

import org.lodewire.training.boost.Booster;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How trees are trained. */
final class BoosterOptions {

    /** Each tree looks at its own rows and features, so that trees do not all lean on the same few. */
    private static final double ROWS = 0.6;

    private static final double FEATURES = 0.5;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--trees",
            paramLabel = "N",
            defaultValue = "120",
            description = "How many trees. Default: ${DEFAULT-VALUE}.")
    private int trees;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "6",
            description = "Questions a tree. Default: ${DEFAULT-VALUE}.")
    private int depth;

    @Option(
            names = "--rate",
            paramLabel = "X",
            defaultValue = "0.12",
            description = "How much of each step is taken. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--ridge",
            paramLabel = "X",
            defaultValue = "10",
            description = "How much evidence a leaf needs. Default: ${DEFAULT-VALUE}.")
    private double ridge;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Of the choice of the lines and features that each tree looks at. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** @throws ParameterException if an option is out of its range */
    Booster booster() {
        try {
            return new Booster(trees, depth, rate, ridge, ROWS, FEATURES, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
