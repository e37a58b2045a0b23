package org.lodewire.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lodewire.client.CommandFailedException;
import org.lodewire.client.connection.Connection;
import org.lodewire.client.connection.Reachability;
import org.lodewire.client.definitions.DefinitionsTopic;
import org.lodewire.schemas.Subscription;
import org.lodewire.schemas.text.SimilarNames;

/**
 * Changes subscriptions that are defined: all of them, or none if one is not there.
 *
 * @param topic the topic of definitions
 * @param out   receives a line for each
 */
record SubscriptionsChange(DefinitionsTopic<Subscription> topic, PrintWriter out) {

    /** For the subscriptions of a cluster, once it can be reached. */
    static SubscriptionsChange of(Connection connection, PrintWriter out, PrintWriter err) {
        Reachability.of(err).check(connection);
        return new SubscriptionsChange(DefinitionsTopic.subscriptions(connection), out);
    }

    /**
     * Changes subscriptions.
     *
     * @param done what was done, such as "paused"
     * @throws CommandFailedException if one is not there
     */
    void change(Collection<String> ids, String done, UnaryOperator<Subscription> change) {
        List<Subscription> changed = new ArrayList<>();
        find(ids).forEach(each -> changed.add(change.apply(each)));
        topic.apply(changed);
        print(ids, done);
    }

    /** Removes subscriptions. */
    void remove(Collection<String> ids) {
        find(ids);
        topic.remove(ids);
        print(ids, "removed");
    }

    /** The subscriptions with these ids, in their order. */
    List<Subscription> find(Collection<String> ids) {
        Map<String, Subscription> there = topic.read();
        List<Subscription> found = new ArrayList<>();
        for (String id : ids) {
            Subscription subscription = there.get(id);
            if (subscription == null) {
                List<String> similar = SimilarNames.of(id, there.keySet());
                throw new CommandFailedException("There is no subscription " + id + "."
                        + (similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?")
                        + " Nothing was changed.");
            }
            found.add(subscription);
        }
        return found;
    }

    private void print(Collection<String> ids, String done) {
        ids.forEach(id -> out.println(done + " " + id));
        out.flush();
    }
}
