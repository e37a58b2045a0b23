package org.lodewire.producer.source;

/**
 * A line of bytes without its terminator.
 *
 * @param number  from 1
 * @param bytes   the line; only its beginning if it is too long
 * @param size    how many bytes the line has
 * @param tooLong whether the size exceeds the limit
 * @param offset  where the line begins, in bytes from the beginning of the stream
 */
public record Line(long number, byte[] bytes, long size, boolean tooLong, long offset) {}
