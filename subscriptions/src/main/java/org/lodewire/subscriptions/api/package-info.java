/**
 * The resources of the HTTP API under {@code /api/v1}, a class a resource: reads a view of Kafka, writes definitions of topics
 * and subscriptions, keeps nothing.
 */
@NullMarked
package org.lodewire.subscriptions.api;

import org.jspecify.annotations.NullMarked;
