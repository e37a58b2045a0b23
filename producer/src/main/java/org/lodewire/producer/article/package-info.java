/**
 * What an article is before it is a record: its metadata as the source gave them, its content byte for byte, its id, its
 * event time. Reads and writes nothing, keeps nothing.
 */
package org.lodewire.producer.article;
