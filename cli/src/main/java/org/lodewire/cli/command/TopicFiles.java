package org.lodewire.cli.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.analysis.topics.query.TopicRejectedException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.FileFailure;
import org.lodewire.schemas.TopicDefinition;
import picocli.CommandLine.Option;

/** The option for the topic definitions of an inspected stage. */
public final class TopicFiles {

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Topic definitions in YAML or JSON: files, or folders of files.")
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
        TopicDefinitionFiles reader = new TopicDefinitionFiles();
        List<TopicDefinition> topics = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            try {
                for (TopicDefinition topic : reader.read(file)) {
                    if (!ids.add(topic.getId())) {
                        throw new CommandFailedException(
                                file + " defines the topic " + topic.getId() + ", which is already defined.");
                    }
                    topics.add(topic);
                }
            } catch (TopicRejectedException e) {
                throw new CommandFailedException(e.getMessage(), e);
            } catch (NoSuchFileException e) {
                throw new CommandFailedException("There is no file " + file + ".", e);
            } catch (IOException e) {
                throw new CommandFailedException("Cannot read " + file + ": " + FileFailure.reason(e) + ".", e);
            }
        }
        return topics;
    }
}
