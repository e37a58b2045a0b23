package org.lodewire.bench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.analysis.topics.definition.TopicDefinitionFiles;
import org.lodewire.client.CommandFailedException;
import org.lodewire.schemas.TopicDefinition;
import picocli.CommandLine.Option;

/** The topics that a benchmark runs with. */
final class TopicsOption {

    @Option(
            names = "--topics",
            paramLabel = "PATH",
            defaultValue = "${sys:lodewire.home:-.}/seeds/topics",
            description = "Topic definitions. Default: those of the seeds.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path topics;

    /** @throws CommandFailedException if one cannot be read, or is not valid */
    List<TopicDefinition> definitions() {
        try {
            return new TopicDefinitionFiles().read(topics);
        } catch (IOException | DefinitionRejectedException e) {
            throw new CommandFailedException("Cannot read the topics at " + topics + ": " + e.getMessage(), e);
        }
    }
}
