package org.lodewire.analysis.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.analysis.definition.DefinitionRejectedException;
import org.lodewire.schemas.Endpoint;
import org.lodewire.schemas.EndpointType;
import org.lodewire.schemas.QuietHours;
import org.lodewire.schemas.Sending;
import org.lodewire.schemas.Subscription;

class SubscriptionFilesTest {

    private static final String WEBHOOK = "to: {webhook: \"https://example.org/hook\", secret: \"env:DESK\"}";

    private static final SecretAccess ACCESS = new SecretAccess(List.of("*"), Path.of("/run/secrets"));

    @TempDir
    private Path folder;

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<Subscription> read(String content) throws IOException, DefinitionRejectedException {
        return new SubscriptionFiles(ACCESS).read(List.of(write("subscriptions.yaml", content)));
    }

    private static String with(String... fields) {
        return "subscriptions:\n  - id: desk\n    " + String.join("\n    ", fields) + "\n";
    }

    private List<String> faults(String... fields) {
        return catchThrowableOfType(DefinitionRejectedException.class, () -> read(with(fields)))
                .faults();
    }

    @Test
    void readsEveryField() throws Exception {
        assertThat(read("""
            subscriptions:
              - id: desk
                label: Metals desk
                topics: [rare-earths, tin]
                tags: [metals]
                severities: [critical, warning]
                states: [raised, resolved]
                sources: [reuters.com]
                entities: [Q148, organisation/acme minerals]
                to:
                  webhook: https://example.org/hook
                  secret: env:DESK_SECRET
                  format: cloudevents
                send: grouped
                group: {by: [story, topic], wait: 10s, interval: 1h}
                time-zone: Europe/Berlin
                quiet-hours: {from: "22:00", to: "06:30", days: [sat, sun], except: critical}
                limit: {count: 20, period: 2h}
                template: "{{label}}: {{summary}}"
                paused: true
            """))
                .containsExactly(Subscription.newBuilder()
                        .setId("desk")
                        .setLabel("Metals desk")
                        .setTopics(List.of("rare-earths", "tin"))
                        .setTags(List.of("metals"))
                        .setSeverities(List.of("WARNING", "CRITICAL"))
                        .setStates(List.of("RAISED", "RESOLVED"))
                        .setSources(List.of("reuters.com"))
                        .setEntities(List.of("Q148", "organisation/acme minerals"))
                        .setEndpoint(Endpoint.newBuilder()
                                .setType(EndpointType.WEBHOOK)
                                .setUrl("https://example.org/hook")
                                .setSecret("env:DESK_SECRET")
                                .setCloudEvents(true)
                                .build())
                        .setSending(Sending.GROUPED)
                        .setGroupBy(List.of("topic", "story"))
                        .setGroupWaitMillis(10_000)
                        .setGroupIntervalMillis(Duration.ofHours(1).toMillis())
                        .setTimeZone("Europe/Berlin")
                        .setQuiet(QuietHours.newBuilder()
                                .setFromMinute(1320)
                                .setToMinute(390)
                                .setDays(List.of(6, 7))
                                .setExceptSeverity("CRITICAL")
                                .build())
                        .setLimitCount(20)
                        .setLimitPeriodMillis(Duration.ofHours(2).toMillis())
                        .setTemplate("{{label}}: {{summary}}")
                        .setPaused(true)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slack: \"env:SLACK\" | SLACK",
                "teams: \"file:/run/secrets/teams\" | TEAMS",
                "ntfy: \"https://ntfy.sh/metals\" | NTFY",
                "email: desk@example.org | EMAIL",
                "alertmanager: \"http://alerts.example.org:9093\" | ALERTMANAGER"
            })
    void readsEachKindOfEndpoint(String endpoint, EndpointType type) throws Exception {
        assertThat(read(with("to: {" + endpoint + "}")))
                .singleElement()
                .extracting(subscription -> subscription.getEndpoint().getType())
                .isEqualTo(type);
    }

    @Test
    void readsTheTimeOfADailyDigest() throws Exception {
        assertThat(read(with(WEBHOOK, "send: digest", "digest: {every: day, at: \"07:30\"}")))
                .singleElement()
                .extracting(Subscription::getDigestMinute)
                .isEqualTo(450);
    }

    @Test
    void reportsAllFaultsOfAllFilesAtOnce() throws Exception {
        Path first = write("a.yaml", with(WEBHOOK, "send: often", "topics: [Tin]"));
        Path second = write("b.yaml", with("to: {slack: \"https://hooks.example.org/x\"}"));
        assertThat(catchThrowableOfType(
                                DefinitionRejectedException.class,
                                () -> new SubscriptionFiles(ACCESS).read(List.of(first, second)))
                        .faults())
                .hasSize(4)
                .extracting(fault -> fault.replaceAll("(?s).*yaml: (line [0-9]+, [^: ]+).*", "$1"))
                .containsExactly(
                        "line 5, subscriptions[0].topics",
                        "line 4, subscriptions[0].send",
                        "line 3, subscriptions[0].to.slack",
                        "line 2, subscriptions[0].id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: {webhook: \"https://example.org/hook\"} | secret (a secret): is missing",
                "to: {webhook: \"https://example.org/hook\", secret: whsec_aGVsbG8} | is not a reference",
                "to: {webhook: \"https://u:p@example.org/hook\", secret: \"env:A\"} | without a user name",
                "to: {webhook: \"ftp://example.org/hook\", secret: \"env:A\"} | an http or https URL",
                "to: {slack: \"https://hooks.slack.com/services/T/B/X\"} | is not a reference",
                "to: {email: \"Desk <desk@example.org>\"} | such as desk@example.org",
                "to: {email: \"desk@example.org\\nBcc: x@example.org\"} | such as desk@example.org",
                "to: {pager: \"env:A\"} | has none of webhook, slack",
                "to: {slack: \"env:A\", teams: \"env:B\"} | has slack and teams of"
            })
    void refusesEndpointsThatCannotWorkOrGiveSecretsAway(String endpoint, String fault) {
        assertThat(faults(endpoint)).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slack: \"env:SLACK_URL\" | to.slack (a secret): subscriptions may not refer to env:SLACK_URL; give the variable",
                "webhook: \"env:HOOK\", secret: \"env:LODEWIRE_SECRET_A\" | to.webhook: subscriptions may not refer to env:HOOK",
                "ntfy: \"https://ntfy.sh/metals\", token: \"env:HOME\" | to.token (a secret): subscriptions may not refer",
                "teams: \"file:/run/secrets/teams\" | may not refer to file:/run/secrets/teams; put the file into the folder"
            })
    void refusesReferencesToSecretsThatDeliveriesMayNotRead(String endpoint, String fault) throws IOException {
        Path file = write("subscriptions.yaml", with("to: {" + endpoint + "}"));
        assertThat(catchThrowableOfType(
                                DefinitionRejectedException.class,
                                () -> new SubscriptionFiles(SecretAccess.DEFAULT).read(List.of(file)))
                        .faults())
                .singleElement()
                .asString()
                .contains(fault);
    }

    @Test
    void noMessageShowsWhatMayBeASecret() {
        assertThat(faults("to: {webhook: \"https://example.org/hook\", secret: whsec_aGVsbG8}"))
                .noneMatch(fault -> fault.contains("aGVsbG8"));
        assertThat(faults("to: {teams: \"https://example.org/T/B/X\"}")).noneMatch(fault -> fault.contains("T/B/X"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group: {by: [topic]} | only with send: grouped",
                "digest: {every: hour} | only with send: digest",
                "quiet-hours: {from: \"22:00\"} | to: is missing",
                "quiet-hours: {from: \"24:00\", to: \"06:00\"} | from 00:00 to 23:59",
                "limit: {period: 1h} | count: is missing",
                "time-zone: CET+1 | the name of a time zone",
                "template: \"{{topics}}\" | did you mean topic",
                "template: \"{{topic\" | without }}",
                "severities: [] | is empty",
                "topic: tin | did you mean topics"
            })
    void refusesSettingsThatMeanNothing(String field, String fault) {
        assertThat(faults(WEBHOOK, field)).singleElement().asString().contains(fault);
    }
}
