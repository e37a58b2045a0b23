package org.lodewire.local.cluster;

import java.util.Locale;

/** What a {@link TestCluster} is made of. */
enum ClusterKind {

    /** A broker in this process and a registry as its child. */
    LOCAL,

    /** The public images of both, in Docker. */
    CONTAINERS;

    /** The system property that chooses one, by its name in small letters; {@link #LOCAL} unless it is set. */
    static final String PROPERTY = "lodewire.test.cluster";

    /** @throws IllegalArgumentException if the system property names none */
    static ClusterKind chosen() {
        return valueOf(System.getProperty(PROPERTY, "local").toUpperCase(Locale.ROOT));
    }
}
