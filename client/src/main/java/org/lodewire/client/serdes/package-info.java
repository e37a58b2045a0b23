/**
 * Conversion between records and bytes: Avro in Confluent's wire format, the format of all topics of the catalogue. Reads
 * schemas from the registry, which its clients cache.
 */
@NullMarked
package org.lodewire.client.serdes;

import org.jspecify.annotations.NullMarked;
