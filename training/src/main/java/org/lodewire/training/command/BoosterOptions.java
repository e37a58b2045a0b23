package org.lodewire.training.command;

import org.lodewire.training.boost.Booster;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for training boosted trees. */
final class BoosterOptions {

    /** Each tree uses a random sample of rows and features, so that the trees do not all depend on the same few. */
    private static final double ROWS = 0.6;

    private static final double FEATURES = 0.5;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--trees",
            paramLabel = "N",
            defaultValue = "120",
            description = "Number of trees. Default: ${DEFAULT-VALUE}.")
    private int trees;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "6",
            description = "Maximum depth of a tree. Default: ${DEFAULT-VALUE}.")
    private int depth;

    @Option(
            names = "--rate",
            paramLabel = "X",
            defaultValue = "0.12",
            description = "Learning rate. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--ridge",
            paramLabel = "X",
            defaultValue = "10",
            description = "L2 regularization of leaf values. Default: ${DEFAULT-VALUE}.")
    private double ridge;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Seed of the random number generator. Default: ${DEFAULT-VALUE}.")
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
