/**
 * What describes the HTTP API and the Kafka topics to programs: an OpenAPI document, made of the annotations of routes and of the
 * Avro schemas, and an AsyncAPI document, made of the catalogue of topics. Reads resources; writes and keeps nothing else.
 */
@NullMarked
package org.lodewire.subscriptions.description;

import org.jspecify.annotations.NullMarked;
