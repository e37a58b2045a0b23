/**
 * The Kafka topics of Lodewire: names, keys, values, partitions and retention. They are a contract with every reader of the
 * topics. Holds constants only.
 */
@NullMarked
package org.lodewire.schemas.catalogue;

import org.jspecify.annotations.NullMarked;
