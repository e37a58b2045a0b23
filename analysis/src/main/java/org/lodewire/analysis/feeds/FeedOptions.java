package org.lodewire.analysis.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lodewire.analysis.definition.DefinitionFaults;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.FeedDefinition;

/** Makes a definition of single fields, such as the options of a command. Stateless. */
public final class FeedOptions {

    private FeedOptions() {}

    /**
     * Validates fields, named as in YAML.
     *
     * @throws DefinitionRejectedException with all faults
     */
    public static FeedDefinition read(ObjectNode fields) throws DefinitionRejectedException {
        DefinitionFaults faults = new DefinitionFaults();
        FeedDefinition feed =
                FeedDefinitionReader.feed(new DefinitionFields(fields, "", faults), FeedDefinitionReader.DEFAULTS);
        faults.check();
        return feed;
    }
}
