package org.lodewire.bench;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.lodewire.client.CommandFailedException;

/**
 * How many bytes there are at a moment, as they are stored: topics are compressed.
 *
 * @param topics     in topics that are no changelogs, without those that are not counted
 * @param changelogs in the changelogs of stores
 * @param disk       in the files of stores
 */
public record Volume(long topics, long changelogs, long disk) {

    /** Nothing. */
    static final Volume NONE = new Volume(0, 0, 0);

    /**
     * What there is now.
     *
     * @param uncounted topics that are not counted
     * @param state     the folder of the stores
     */
    static Volume now(Admin admin, Set<String> uncounted, Path state) throws InterruptedException {
        long topics = 0;
        long changelogs = 0;
        try {
            Set<Integer> brokers = Set.copyOf(admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList());
            for (var folders :
                    admin.describeLogDirs(brokers).allDescriptions().get().values()) {
                for (LogDirDescription folder : folders.values()) {
                    for (var replica : folder.replicaInfos().entrySet()) {
                        String topic = replica.getKey().topic();
                        long size = replica.getValue().size();
                        if (topic.endsWith("-changelog")) {
                            changelogs += size;
                        } else if (!topic.startsWith("__") && !uncounted.contains(topic)) {
                            topics += size;
                        }
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new CommandFailedException("The broker does not say how large its topics are: " + e.getMessage(), e);
        }
        return new Volume(topics, changelogs, size(state));
    }

    /** The bytes of the files in a folder, of which some may come and go. */
    public static long size(Path folder) {
        return FileBytes.in(folder);
    }

    /** What came since then. */
    Volume since(Volume before) {
        return new Volume(topics - before.topics, changelogs - before.changelogs, disk - before.disk);
    }
}
