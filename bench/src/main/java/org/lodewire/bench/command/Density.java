package org.lodewire.bench.command;

/** How far apart in event time the articles of a benchmark are. */
enum Density {
    /** As they were published. */
    AS_PUBLISHED("as-published"),
    /** At a steady rate. */
    LIVE("live");

    private final String name;

    Density(String name) {
        this.name = name;
    }

    /** The name as options have it. */
    @Override
    public String toString() {
        return name;
    }
}
