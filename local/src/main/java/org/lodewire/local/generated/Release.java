package org.lodewire.local.generated;

import java.time.Instant;
import org.lodewire.producer.article.Arrival;

/**
 * Something that an outlet publishes.
 *
 * @param at      when it does so; the article itself may state an earlier time
 * @param arrival an article, a later version of one, or a withdrawal
 */
public record Release(Instant at, Arrival arrival) {}
