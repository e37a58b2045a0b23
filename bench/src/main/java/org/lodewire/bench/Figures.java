package org.lodewire.bench;

import java.util.Map;
import org.lodewire.streams.run.Stage;

/**
 * What a benchmark found.
 *
 * @param corpus     what it ran on, in words
 * @param articles   how many articles the raw topic held, repeats included
 * @param partitions of the topics that scale
 * @param threads    stream threads of each application
 * @param copy       rounds of the plain copy
 * @param pipeline   rounds of the whole pipeline, from raw articles to counts
 * @param stages     each stage alone, in the order in which data flows
 * @param plain      CPU microseconds an article of the plain logic in one thread, by what it does
 */
public record Figures(
        String corpus,
        long articles,
        int partitions,
        int threads,
        Rounds copy,
        Rounds pipeline,
        Map<Stage, Run> stages,
        Map<String, Double> plain) {}
