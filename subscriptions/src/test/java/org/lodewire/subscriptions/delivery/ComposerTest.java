package org.lodewire.subscriptions.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodewire.subscriptions.delivery.TestAlerts.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodewire.schemas.ComposedGroup;
import org.lodewire.schemas.QuietHours;
import org.lodewire.schemas.Sending;
import org.lodewire.schemas.Severity;
import org.lodewire.schemas.Subscription;

class ComposerTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final CompositionHistory history = new CompositionHistory();

    private Composer.Plan plan(Subscription.Builder subscription, long now, WaitingAlert... waiting) {
        return Composer.plan(subscription.build(), List.of(waiting), history, 100, now);
    }

    private static List<List<String>> ids(Composer.Plan plan) {
        return plan.compositions().stream()
                .map(each -> each.alerts().stream().map(WaitingAlert::id).toList())
                .toList();
    }

    private static Subscription.Builder sending(Sending sending) {
        return TestAlerts.subscription("desk").setSending(sending);
    }

    private static WaitingAlert waiting(String topic, String id) {
        return TestAlerts.waiting(topic, id, NOON);
    }

    @Test
    void sendsEachAlertAtOnce() {
        assertThat(ids(plan(sending(Sending.AT_ONCE), NOON, waiting("tin", "a"), waiting("tin", "b"))))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void sumsUpWhatWasHeldBack() {
        Composer.Plan plan =
                plan(sending(Sending.AT_ONCE), NOON + 2 * MINUTE, waiting("tin", "a"), waiting("lead", "b"));
        assertThat(ids(plan)).containsExactly(List.of("a", "b"));
        assertThat(plan.compositions().get(0).heldBack()).isTrue();
    }

    @Test
    void sendsNothingWhilePaused() {
        Composer.Plan plan = plan(sending(Sending.AT_ONCE).setPaused(true), NOON, waiting("tin", "a"));
        assertThat(plan).isEqualTo(Composer.Plan.nothingUntil(Composer.NEVER));
    }

    private static Subscription.Builder quietAfternoon() {
        return sending(Sending.AT_ONCE)
                .setQuiet(QuietHours.newBuilder()
                        .setFromMinute(11 * 60)
                        .setToMinute(14 * 60)
                        .setExceptSeverity("CRITICAL")
                        .build());
    }

    @Test
    void holdsBackInQuietHours() {
        Composer.Plan plan = plan(quietAfternoon(), NOON, waiting("tin", "a"));
        assertThat(plan).isEqualTo(Composer.Plan.nothingUntil(NOON + 2 * HOUR));
    }

    @Test
    void sendsTheExceptedSeverityInQuietHours() {
        WaitingAlert critical = new WaitingAlert(
                "b",
                "tin",
                TestAlerts.alert("tin", "b").setSeverity(Severity.CRITICAL).build(),
                NOON);
        Composer.Plan plan = plan(quietAfternoon(), NOON, waiting("tin", "a"), critical);
        assertThat(ids(plan)).containsExactly(List.of("b"));
        assertThat(plan.wakeAt()).isEqualTo(NOON + 2 * HOUR);
    }

    private static Subscription.Builder limited() {
        return sending(Sending.AT_ONCE).setLimitCount(2).setLimitPeriodMillis(HOUR);
    }

    @Test
    void sendsNoMoreThanTheLimit() {
        assertThat(ids(plan(limited(), NOON, waiting("tin", "a"), waiting("tin", "b"), waiting("tin", "c"))))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void waitsUntilTheLimitAllowsAnotherOne() {
        history.composed(limited().build(), "", NOON);
        history.composed(limited().build(), "", NOON + MINUTE);
        assertThat(plan(limited(), NOON + 2 * MINUTE, waiting("tin", "c")))
                .isEqualTo(Composer.Plan.nothingUntil(NOON + HOUR));
        assertThat(ids(plan(limited(), NOON + HOUR, waiting("tin", "c"), waiting("tin", "d"))))
                .containsExactly(List.of("c", "d"));
    }

    private static Subscription.Builder grouped(String... by) {
        return sending(Sending.GROUPED)
                .setGroupBy(List.of(by))
                .setGroupWaitMillis(30_000)
                .setGroupIntervalMillis(5 * MINUTE);
    }

    @Test
    void waitsForOtherAlertsOfTheGroup() {
        assertThat(plan(grouped("topic"), NOON, waiting("tin", "a")))
                .isEqualTo(Composer.Plan.nothingUntil(NOON + 30_000));
    }

    @Test
    void groupsByTopic() {
        assertThat(ids(plan(
                        grouped("topic"),
                        NOON + 30_000,
                        waiting("tin", "a"),
                        waiting("lead", "b"),
                        waiting("tin", "c"))))
                .containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void groupsByStory() {
        assertThat(ids(plan(grouped("story"), NOON + 30_000, waiting("tin", "a"), waiting("lead", "b"))))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void groupsByTopicAndStory() {
        assertThat(ids(plan(grouped("topic", "story"), NOON + 30_000, waiting("tin", "a"), waiting("lead", "b"))))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void leavesTheIntervalBetweenTwoNotificationsOfAGroup() {
        history.restore(List.of(), List.of(new ComposedGroup("topic tin", NOON - MINUTE)));
        assertThat(plan(grouped("topic"), NOON + 30_000, waiting("tin", "a")))
                .isEqualTo(Composer.Plan.nothingUntil(NOON + 4 * MINUTE));
    }

    @Test
    void sendsADigestOnTheHour() {
        WaitingAlert early = TestAlerts.waiting("tin", "a", NOON + 1);
        assertThat(plan(sending(Sending.DIGEST), NOON + MINUTE, early))
                .isEqualTo(Composer.Plan.nothingUntil(NOON + HOUR));
        assertThat(ids(plan(sending(Sending.DIGEST), NOON + HOUR, early, waiting("lead", "b"))))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void splitsWhatIsTooLong() {
        WaitingAlert[] many = new WaitingAlert[250];
        for (int i = 0; i < many.length; i++) {
            many[i] = waiting("tin", "a" + i);
        }
        assertThat(ids(plan(sending(Sending.DIGEST), NOON + 2 * HOUR, many)))
                .extracting(List::size)
                .containsExactly(100, 100, 50);
    }
}
