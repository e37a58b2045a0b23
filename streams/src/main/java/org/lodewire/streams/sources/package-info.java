/**
 * The sources stage: which sources are silent for longer than their rhythm explains. Reads {@code news.flow.source-activity},
 * writes alerts to {@code news.topics.alerts}. Keeps what {@link org.lodewire.analysis.sources} keeps, by source.
 */
@NullMarked
package org.lodewire.streams.sources;

import org.jspecify.annotations.NullMarked;
