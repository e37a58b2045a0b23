package org.lodewire.bench;

import java.util.Map;
import org.lodewire.streams.run.Stage;

/**
 * The result of a benchmark.
 *
 * @param corpus     description of the input
 * @param articles   number of articles in the raw topic, including repeats
 * @param partitions number of partitions of the topics that scale
 * @param threads    stream threads of each application
 * @param copy       rounds of the plain copy
 * @param pipeline   rounds of the whole pipeline, from raw articles to counts
 * @param stages     each stage alone, in the order of the data flow
 * @param plain      CPU microseconds per article of the plain logic in one thread, by step
 */
public record BenchmarkResult(
        String corpus,
        long articles,
        int partitions,
        int threads,
        Rounds copy,
        Rounds pipeline,
        Map<Stage, Run> stages,
        Map<String, Double> plain) {}
