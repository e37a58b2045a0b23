package org.lodewire.analysis.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lodewire.schemas.AlertRule;
import org.lodewire.schemas.RuleKind;

/** A spike rule on a series of made-up counts in steps of five minutes, from a Monday in January 2026. */
final class SpikeSeries {

    static final long MONDAY = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    static final long STEP = Duration.ofMinutes(5).toMillis();
    /** Steps of a day. */
    static final int DAY = 288;
    /** Steps of an hour. */
    static final int HOUR = 12;

    private final Rule rule;
    private final List<Decision> decisions = new ArrayList<>();
    private RuleState state = RuleState.NEW;

    /** How many articles are to be expected in a step. */
    interface Rate {

        double at(int step);
    }

    SpikeSeries(ZoneId zone) {
        rule = Rule.of(spike("5m"), zone).orElseThrow();
    }

    static AlertRule spike(String window) {
        return AlertRule.newBuilder()
                .setId("spike")
                .setKind(RuleKind.SPIKE)
                .setWindow(window)
                .setCoolDownMillis(Duration.ofHours(36).toMillis())
                .build();
    }

    /** Counts at random, with a Poisson distribution. */
    SpikeSeries random(long seed, int steps, Rate rate) {
        Random random = new Random(seed);
        return counted(steps, step -> poisson(random, rate.at(step)));
    }

    /** Counts as given. */
    SpikeSeries counted(int steps, Rate counts) {
        for (int step = 0; step < steps; step++) {
            Decision decision = rule.evaluate(state, MONDAY + step * STEP, (long) counts.at(step));
            state = decision.state();
            decisions.add(decision);
        }
        return this;
    }

    private static long poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        long count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    RuleState state() {
        return state;
    }

    Rule rule() {
        return rule;
    }

    /** The days on which an alert was raised, from 0 on. */
    List<Integer> raisedOn() {
        return steps(Decision.Change.RAISED).stream().map(step -> step / DAY).toList();
    }

    /** The steps at which something happened to the alert. */
    List<Integer> steps(Decision.Change change) {
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < decisions.size(); step++) {
            if (decisions.get(step).change() == change) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** What the first alert was raised for. */
    Finding firstRaised() {
        return decisions.get(steps(Decision.Change.RAISED).get(0)).finding();
    }
}
