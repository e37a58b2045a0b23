package org.lodewire.bench.live;

/**
 * What the process of the pipeline takes at a moment.
 *
 * @param seconds  since its start
 * @param resident bytes of memory
 * @param disk     bytes of the files of its stores
 */
public record Sample(long seconds, long resident, long disk) {}
