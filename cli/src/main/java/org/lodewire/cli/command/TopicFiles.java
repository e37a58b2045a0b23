package org.lodewire.cli.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.schemas.TopicDefinition;
import picocli.CommandLine.Option;

/** The option for the topic definitions of an inspected stage. */
public final class TopicFiles {

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            description = "Topic definitions in YAML or JSON: a file, or a folder of files. Can be repeated.")
    private List<Path> files = List.of();

    /** Whether the option is present. */
    public boolean areGiven() {
        return !files.isEmpty();
    }

    /**
     * All definitions, in the order of the files.
     *
     * @throws CommandFailedException if a file cannot be read or is not accepted, or two define the same topic
     */
    public List<TopicDefinition> read() {
        return read(files, "");
    }

    /**
     * Reads all definitions of files and folders.
     *
     * @param consequence what a failure means, a sentence for the message; may be empty
     * @throws CommandFailedException with all faults, if a file cannot be read or is not accepted, or two define the same
     *                                topic
     */
    static List<TopicDefinition> read(List<Path> files, String consequence) {
        String prefix = consequence.isEmpty() ? "" : consequence + " ";
        try {
            return new TopicDefinitionFiles().read(files);
        } catch (DefinitionRejectedException e) {
            throw new CommandFailedException(FaultText.of(consequence, e.faults()), e);
        } catch (IOException e) {
            String file = e instanceof FileSystemException failure && failure.getFile() != null
                    ? failure.getFile()
                    : "the definitions";
            throw new CommandFailedException(prefix + "Cannot read " + file + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
