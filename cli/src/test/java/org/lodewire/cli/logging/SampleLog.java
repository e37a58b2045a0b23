package org.lodewire.cli.logging;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.command.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A process of its own that logs what a command may log. */
@Command(name = "sample")
final class SampleLog implements Callable<Integer> {

    public static void main(String... arguments) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> LoggerFactory.getLogger("org.lodewire.Sample").warn("Stopped")));
        System.exit(Commands.run(new SampleLog(), arguments));
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--fail")
    private boolean fails;

    @Override
    public Integer call() {
        if (fails) {
            spec.commandLine().getErr().println("Cannot reach http://ada:hunter2@registry (attempt 1)");
            throw new CommandFailedException(
                    "Cannot reach http://ada:hunter2@registry", new IOException("http://ada:hunter2@registry"));
        }
        Logger ours = LoggerFactory.getLogger("org.lodewire.Sample");
        ours.atInfo().addKeyValue("articles", 3).log("3 articles");
        ours.debug("detail");
        ours.warn(
                "Cannot fetch {}", "a\u001b[31m\ntitle", new IOException("no answer", new ConnectException("refused")));
        Logger kafkas = LoggerFactory.getLogger("org.apache.kafka.clients.NetworkClient");
        kafkas.warn("Broker may not be available");
        kafkas.info("Kafka version: 4");
        kafkas.warn("Got error produce response on topic-partition a-0, retrying (9 attempts left)."
                + " Error: CONCURRENT_TRANSACTIONS");
        Logger sender = LoggerFactory.getLogger("org.apache.kafka.clients.producer.internals.Sender");
        sender.warn("Got error produce response on topic-partition a-0, retrying (9 attempts left)."
                + " Error: NOT_LEADER_OR_FOLLOWER");
        sender.warn("Received invalid metadata error in produce request on partition a-0 due to"
                + " org.apache.kafka.common.errors.NotLeaderOrFollowerException: not the leader");
        sender.warn(
                "Got error produce response with correlation id 7 on topic-partition a-0, retrying (9 attempts left)."
                        + " Error: NETWORK_EXCEPTION. Error Message: Disconnected from node 1");
        sender.warn("Received invalid metadata error in produce request on partition a-0 due to"
                + " org.apache.kafka.common.errors.NetworkException: Disconnected from node 1");
        LoggerFactory.getLogger("crawlercommons.robots.SimpleRobotRulesParser")
                .warn("Problem processing robots.txt for https://a.example/robots.txt");
        LoggerFactory.getLogger("kafka.server.ReplicaManager")
                .error(
                        "Error processing append operation on partition a-0",
                        new OutOfOrderSequenceException("Invalid sequence number"));
        String corrupted = "TaskCorruptedException: Tasks [1_0] are corrupted and hence need to be re-initialized";
        Logger tasks = LoggerFactory.getLogger("org.apache.kafka.streams.processor.internals.TaskManager");
        tasks.warn("Encounter corrupted task 1_0, will group it with other corrupted tasks and handle together");
        tasks.error(
                "Get exceptions for the following tasks: {}",
                "{1_0=org.apache.kafka.streams.errors." + corrupted + ", 3_3=org.apache.kafka.streams.errors."
                        + corrupted + "}");
        LoggerFactory.getLogger("org.apache.kafka.streams.processor.internals.RecordDeserializer")
                .warn("Exception caught during Deserialization");
        kafkas.error("[AdminClient clientId=lodewire-check] Connection to node -1 failed authentication");
        LoggerFactory.getLogger("org.apache.kafka.clients.consumer.internals.CompletedFetch")
                .error(
                        "[Consumer clientId=a] Value Deserializers with error: Deserializers{valueDeserializer=x@67b100fe}");
        LoggerFactory.getLogger("io.confluent.kafka.schemaregistry.client.rest.RestService")
                .warn("Request to URL http://registry failed. Failing over to next URL if available...");
        return 0;
    }
}
