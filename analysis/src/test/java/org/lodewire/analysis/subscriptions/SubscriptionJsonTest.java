package org.lodewire.analysis.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.schemas.Subscription;

class SubscriptionJsonTest {

    private final SubscriptionFiles files = new SubscriptionFiles(new SecretAccess(List.of("*"), Path.of("/")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, to: {webhook: 'https://example.org/h', secret: 'env:S'}}",
                "{id: a, to: {webhook: 'https://example.org/h', secret: 'env:S', format: cloudevents}, label: A}",
                "{id: a, to: {slack: 'env:URL'}, send: grouped}",
                "{id: a, to: {teams: 'file:/x'}, send: grouped, group: {by: [topic, story], wait: 1m, interval: 2h}}",
                "{id: a, to: {ntfy: 'https://ntfy.sh/x', token: 'env:T'}, send: digest}",
                "{id: a, to: {ntfy: 'https://ntfy.sh/x'}, send: digest, digest: {every: day, at: '07:05'}}",
                "{id: a, to: {email: [a@example.org, b@example.org]}, time-zone: Europe/Paris, paused: true}",
                "{id: a, to: {alertmanager: 'https://example.org'}, quiet-hours: {from: '22:00', to: '06:30'}}",
                "{id: a, to: {slack: 'env:U'}, quiet-hours: {from: '00:00', to: '12:00', days: [mon, sun], except: critical}}",
                "{id: a, to: {slack: 'env:U'}, limit: {count: 20, period: 90m}, template: '{{topic}}: {{summary}}'}",
                "{id: a, to: {slack: 'env:U'}, topics: [x], tags: [t], severities: [info, critical], states: [raised],"
                        + " sources: [s], entities: [Q1]}"
            })
    void isReadAgainAsTheSameSubscription(String yaml) throws Exception {
        Subscription subscription = files.read(yaml.getBytes(StandardCharsets.UTF_8), false);

        String json = SubscriptionJson.of(subscription).toString();

        assertThat(files.read(json.getBytes(StandardCharsets.UTF_8), true)).isEqualTo(subscription);
    }
}
