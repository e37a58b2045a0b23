package org.lodewire.analysis.subscriptions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodewire.analysis.definition.DefinitionFields;
import org.lodewire.analysis.definition.DefinitionFiles;
import org.lodewire.analysis.definition.DefinitionList;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.Subscription;

/**
 * Reads definitions of subscriptions from YAML or JSON files, each with a list {@code subscriptions}. Validates every field,
 * so that the result can be published as it is, and reports all faults at once. Thread-safe.
 */
public final class SubscriptionFiles {

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_SUBSCRIPTIONS = 10_000;

    private final SecretAccess access;
    private final DefinitionFiles files = new DefinitionFiles(MAX_BYTES, "subscriptions: and a list of subscriptions");

    /** @param access to which secrets the subscriptions may refer */
    public SubscriptionFiles(SecretAccess access) {
        this.access = access;
    }

    /**
     * Reads files, and all files of folders whose names end in .yaml, .yml or .json, ordered by name. Subfolders are
     * ignored.
     *
     * @throws DefinitionRejectedException if a file is missing or invalid, an id is given twice, or a folder contains no
     *                                     definition; with all faults of all files, each with the file, the line at which
     *                                     the subscription begins, the field, the fault and the remedy
     * @throws IOException                 if a file cannot be read
     */
    public List<Subscription> read(List<Path> filesOrFolders) throws IOException, DefinitionRejectedException {
        DefinitionList<Subscription> list =
                new DefinitionList<>("subscriptions", "subscription", MAX_SUBSCRIPTIONS, Subscription::getId);
        List<Subscription> subscriptions = new ArrayList<>();
        files.read(filesOrFolders, (file, tree, faults) -> {
            DefinitionFields top = new DefinitionFields(tree.root(), "", faults);
            subscriptions.addAll(list.read(file, tree, top, "id and to", faults, this::subscription));
            top.rejectUnknown("a file of subscriptions");
        });
        return List.copyOf(subscriptions);
    }

    /**
     * Reads one subscription that is in no file: its fields, without a list around them.
     *
     * @param isJson whether it is JSON instead of YAML
     * @throws DefinitionRejectedException if it is invalid; with all faults, each with the field, the fault and the remedy
     */
    public Subscription read(byte[] content, boolean isJson) throws DefinitionRejectedException {
        List<Subscription> subscriptions = new ArrayList<>();
        files.read(
                content,
                isJson,
                (file, tree, faults) -> faults.collect(
                        () -> subscriptions.add(subscription(new DefinitionFields(tree.root(), "", faults)))));
        return subscriptions.get(0);
    }

    private Subscription subscription(DefinitionFields fields) throws DefinitionRejectedException {
        return SubscriptionReader.read(fields, access);
    }
}
