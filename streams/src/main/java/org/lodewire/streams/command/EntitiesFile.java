package org.lodewire.streams.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodewire.analysis.entities.EntityFinder;
import org.lodewire.analysis.entities.knowledge.Gazetteer;
import org.lodewire.analysis.entities.knowledge.GazetteerEntry;
import org.lodewire.analysis.entities.knowledge.UserEntities;
import org.lodewire.analysis.files.FileRejectedException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import picocli.CommandLine.Option;

/** The option that adds user-defined entities to the bundled ones. */
public final class EntitiesFile {

    @Option(
            names = "--entities",
            paramLabel = "FILE",
            description = "Additional entities with their names, aliases, types and ids, in YAML or JSON. They take"
                    + " precedence over the bundled ones. The format is described in docs/entities.md.")
    private @Nullable Path file;

    public boolean isGiven() {
        return file != null;
    }

    /**
     * Creates a finder with the bundled and the user-defined entities.
     *
     * @throws CommandFailedException if the file cannot be read or is not valid
     */
    public EntityFinder finder() {
        return new EntityFinder(Gazetteer.bundledWith(entries()));
    }

    /**
     * Reads the user-defined entities; none if no file is given.
     *
     * @throws CommandFailedException if the file cannot be read or is not valid
     */
    List<GazetteerEntry> entries() {
        if (file == null) {
            return List.of();
        }
        try {
            return UserEntities.read(file);
        } catch (FileRejectedException e) {
            throw new CommandFailedException(file + ": " + e.getMessage() + ".", e);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CommandFailedException("Cannot read " + file + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
