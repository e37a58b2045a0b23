package org.lodewire.streams.entities;

import org.lodewire.schemas.EntityType;

/**
 * How much speaks for a name to be a person's, an organisation's or a place's, in points that add up: about
 * 2 for a hint, 4 for what is right four times in five, 8 for what is nearly certain.
 */
record Evidence(int person, int organisation, int place) {
    static final Evidence NONE = new Evidence(0, 0, 0);
    private static final int ENOUGH = 3;

    static Evidence of(EntityType type, int points) {
        return switch (type) {
            case PERSON -> new Evidence(points, 0, 0);
            case ORGANISATION -> new Evidence(0, points, 0);
            case PLACE -> new Evidence(0, 0, points);
            default -> NONE;
        };
    }

    Evidence plus(Evidence other) {
        return new Evidence(person + other.person, organisation + other.organisation, place + other.place);
    }

    Evidence plus(EntityType type, int points) {
        return plus(of(type, points));
    }

    /** The type that most speaks for, null if too little does. */
    EntityType type() {
        if (Math.max(person, Math.max(organisation, place)) < ENOUGH) {
            return null;
        }
        if (person >= organisation && person >= place) {
            return EntityType.PERSON;
        }
        return place >= organisation ? EntityType.PLACE : EntityType.ORGANISATION;
    }
}
