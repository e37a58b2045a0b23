/**
 * The Kafka topics of Lodewire: their names, what is on them, how they are kept. Names and keys are a contract with
 * everyone who reads the topics.
 */
package org.lodewire.schemas.catalogue;
