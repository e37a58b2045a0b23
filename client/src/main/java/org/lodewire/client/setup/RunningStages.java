package org.lodewire.client.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.lodewire.schemas.catalogue.Catalogue;
import org.lodewire.schemas.catalogue.KafkaTopic;

/**
 * The consumer groups in which stages of a pipeline run, whatever their application ids are: those with live members
 * that read the input of stages. A killed process counts as alive until its session expires after ten seconds.
 */
public final class RunningStages {

    /**
     * Every stage reads at least one of these. The counts are not among them: no stage reads them, and a group that does
     * is a subscriber.
     */
    private static final Set<String> READ_BY_STAGES = Stream.of(
                    Catalogue.RAW,
                    Catalogue.CLEAN,
                    Catalogue.MATCHED_ARTICLES,
                    Catalogue.TOPIC_CONTRIBUTIONS,
                    Catalogue.ENTITY_CONTRIBUTIONS,
                    Catalogue.SOURCE_ACTIVITY)
            .map(KafkaTopic::name)
            .collect(Collectors.toUnmodifiableSet());

    /** These are read by pipelines only, and by nobody who subscribes. */
    private static final Set<String> READ_BY_PIPELINES = Stream.of(
                    Catalogue.RAW,
                    Catalogue.MATCHED_ARTICLES,
                    Catalogue.TOPIC_CONTRIBUTIONS,
                    Catalogue.ENTITY_CONTRIBUTIONS,
                    Catalogue.SOURCE_ACTIVITY)
            .map(KafkaTopic::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<GroupState> WITH_MEMBERS = Set.of(
            GroupState.STABLE,
            GroupState.PREPARING_REBALANCE,
            GroupState.COMPLETING_REBALANCE,
            GroupState.ASSIGNING,
            GroupState.RECONCILING);

    private final Admin admin;

    /** @param admin stays open */
    public RunningStages(Admin admin) {
        this.admin = admin;
    }

    /**
     * The ids of the groups, in alphabetical order.
     *
     * @throws ExecutionException if Kafka reports an error
     */
    public Set<String> groups() throws ExecutionException, InterruptedException {
        List<String> live =
                admin.listGroups(ListGroupsOptions.forConsumerGroups().inGroupStates(WITH_MEMBERS)).all().get().stream()
                        .map(GroupListing::groupId)
                        .toList();
        Map<String, ConsumerGroupDescription> described =
                admin.describeConsumerGroups(live).all().get();
        Set<String> stages = new TreeSet<>();
        for (ConsumerGroupDescription group : described.values()) {
            if (partitions(group).anyMatch(partition -> READ_BY_STAGES.contains(partition.topic()))) {
                stages.add(group.groupId());
            }
        }
        return stages;
    }

    /**
     * The ids of the groups without members that have read what only pipelines read, in alphabetical order.
     *
     * @throws ExecutionException if Kafka reports an error
     */
    public Set<String> stoppedPipelines() throws ExecutionException, InterruptedException {
        Set<String> stopped = new TreeSet<>();
        for (GroupListing group : admin.listGroups(
                        ListGroupsOptions.forConsumerGroups().inGroupStates(Set.of(GroupState.EMPTY)))
                .all()
                .get()) {
            boolean isPipeline =
                    admin
                            .listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .keySet()
                            .stream()
                            .anyMatch(partition -> READ_BY_PIPELINES.contains(partition.topic()));
            if (isPipeline) {
                stopped.add(group.groupId());
            }
        }
        return stopped;
    }

    /** The partitions that a group reads or, during a rebalance, has read. */
    private Stream<TopicPartition> partitions(ConsumerGroupDescription group)
            throws ExecutionException, InterruptedException {
        if (group.groupState() != GroupState.STABLE) {
            return admin
                    .listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .stream();
        }
        return group.members().stream().flatMap(member -> member.assignment().topicPartitions().stream());
    }
}
