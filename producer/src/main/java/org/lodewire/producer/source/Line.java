package org.lodewire.producer.source;

/**
 * A line of bytes without its end.
 *
 * @param number  from 1
 * @param bytes   the line; only its beginning if it is too long
 * @param size    how many bytes it has
 * @param tooLong whether that is over the limit
 * @param offset  where it begins, in bytes from the beginning of the stream
 */
record Line(long number, byte[] bytes, long size, boolean tooLong, long offset) {}
