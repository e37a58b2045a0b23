package org.lodewire.subscriptions.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.UserEntities;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.client.command.DurationConverter;
import org.lodewire.client.command.OptionCheck;
import org.lodewire.subscriptions.search.IndexBounds;
import org.lodewire.subscriptions.serve.SearchSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How a server searches articles, and previews and backfills topics. */
final class SearchOptions {

    private static final int MAX_DAYS = 365;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--index-folder",
            paramLabel = "FOLDER",
            description =
                    "Where the index of articles is, for this instance only. Default: a temporary folder, so that the"
                            + " index is made again at each start.")
    private @Nullable Path folder;

    @Option(
            names = "--search-days",
            paramLabel = "DAYS",
            defaultValue = "" + SearchSettings.DAYS,
            description = "How many days before the newest article can be searched. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--search-bytes",
            paramLabel = "SIZE",
            defaultValue = SearchSettings.GIBIBYTES + "g",
            converter = IndexSize.class,
            description =
                    "What the index may occupy at most, with k, m or g for powers of 1,024: the oldest articles leave"
                            + " when half of it is used. Default: ${DEFAULT-VALUE}.")
    private long bytes;

    @Option(
            names = "--entities",
            paramLabel = "FILE",
            description = "The file of entities that 'run --entities' has, for previews and backfills.")
    private @Nullable Path entities;

    @Option(
            names = "--grace",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = DurationConverter.class,
            description = "The pipeline's grace, as 'run --grace' has it, for previews and backfills. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Duration grace = Duration.ofHours(24);

    /** A size with a unit. */
    static final class IndexSize implements ITypeConverter<Long> {

        private static final int MAX_DIGITS = 12;

        @Override
        public Long convert(String text) {
            int unit = text.isEmpty() ? -1 : "kmg".indexOf(text.charAt(text.length() - 1));
            String number = unit < 0 ? text : text.substring(0, text.length() - 1);
            if (number.isEmpty()
                    || number.length() > MAX_DIGITS
                    || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new TypeConversionException("'" + text + "' is not a size; write bytes, as in 500m or 2g");
            }
            long count = Long.parseLong(number);
            int shift = 10 * (unit + 1);
            return count > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : count << shift;
        }
    }

    /**
     * The settings that the options describe.
     *
     * @throws ParameterException if one is out of its range
     */
    SearchSettings settings() {
        OptionCheck check = new OptionCheck(spec);
        check.range("--search-days", days, 1, MAX_DAYS);
        check.positive("--grace", grace);
        if (bytes < IndexBounds.MIN_BYTES) {
            throw new ParameterException(spec.commandLine(), "--search-bytes must be at least 8m");
        }
        List<GazetteerEntry> own = entries();
        return new SearchSettings(
                Optional.ofNullable(folder),
                new IndexBounds(Duration.ofDays(days), bytes),
                () -> new EntityFinder(Gazetteer.bundledWith(own)),
                grace);
    }

    private List<GazetteerEntry> entries() {
        if (entities == null) {
            return List.of();
        }
        try {
            return UserEntities.read(entities);
        } catch (FileRejectedException e) {
            throw new CommandFailedException(entities + ": " + e.getMessage() + ".", e);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("There is no file " + entities + ".", e);
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read " + entities + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
