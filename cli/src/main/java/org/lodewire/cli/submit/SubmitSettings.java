package org.lodewire.cli.submit;

import java.time.Duration;
import org.lodewire.producer.article.SizeLimit;

/**
 * What the user says about the pipeline, and whether to send anything.
 *
 * @param send      whether to send, and not only to report what would be sent
 * @param wallClock whether the pipeline is on the wall clock
 * @param grace     how late an article may be for the pipeline
 * @param limit     how large an article may be for the pipeline
 */
public record SubmitSettings(boolean send, boolean wallClock, Duration grace, SizeLimit limit) {}
