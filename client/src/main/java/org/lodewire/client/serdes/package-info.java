/** Between records and bytes: Avro in Confluent's wire format, as every topic of the catalogue has it. */
package org.lodewire.client.serdes;
