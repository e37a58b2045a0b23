package org.lodewire.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodewire.producer.article.Arrival;
import org.lodewire.producer.article.Article;
import org.lodewire.producer.article.Content;
import org.lodewire.producer.article.Metadata;
import org.lodewire.producer.article.Provenance;
import org.lodewire.producer.article.Rejection;
import org.lodewire.schemas.ContentFormat;
import org.lodewire.schemas.RejectionReason;

class TimetableTest {

    private static final Instant NOW = Instant.parse("2025-06-20T00:00:00Z");
    private static final Provenance NOWHERE = new Provenance("rows", 1, new byte[0], 0);

    @Test
    void makesEveryArticleDueImmediatelyWithoutAPace() {
        Timetable timetable = new Timetable(Pace.UNLIMITED, NOW);

        assertThat(timetable.due(article("2025-06-11"))).isZero();
        assertThat(timetable.due(article("2025-06-12"))).isZero();
    }

    @Test
    void spacesArticlesEvenlyAtARate() {
        Timetable timetable = new Timetable(Pace.rate(4), NOW);

        assertThat(timetable.due(article("2025-06-11"))).isZero();
        assertThat(timetable.due(article(null))).hasMillis(250);
        assertThat(timetable.due(Rejection.of(RejectionReason.OTHER, "x", NOWHERE)))
                .hasMillis(500);
    }

    @Test
    void shortensTheIntervalsBetweenPublicationsAtASpeed() {
        Timetable timetable = new Timetable(Pace.speed(3600), NOW);

        assertThat(timetable.due(article("2025-06-11T00:00:00Z"))).isZero();
        assertThat(timetable.due(article("2025-06-11T01:00:00Z"))).hasSeconds(1);
        assertThat(timetable.due(article("2025-06-12T01:00:00Z"))).hasSeconds(25);
    }

    @Test
    void doesNotWaitForArticlesOutOfOrderOrUndated() {
        Timetable timetable = new Timetable(Pace.speed(1), NOW);
        timetable.due(article("2025-06-11T00:00:00Z"));
        timetable.due(article("2025-06-11T00:00:10Z"));

        assertThat(timetable.due(article("2025-06-10"))).hasSeconds(10);
        assertThat(timetable.due(article(null))).hasSeconds(10);
        assertThat(timetable.due(article("2025-06-21"))).as("in the future").hasSeconds(10);
    }

    @Test
    void staysFiniteAtAnyPace() {
        Timetable timetable = new Timetable(Pace.speed(Double.MIN_VALUE), NOW);
        timetable.due(article("1970-01-02"));

        assertThat(timetable.due(article("2025-06-11"))).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnInvalidPace(double number) {
        assertThatThrownBy(() -> Pace.rate(number)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pace.speed(number)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arrival article(@Nullable String published) {
        return Article.of(
                Metadata.of(null, null, null, null, null, published), ContentFormat.TEXT, Content.of(""), NOWHERE);
    }
}
