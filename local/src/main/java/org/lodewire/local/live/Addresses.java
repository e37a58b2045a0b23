package org.lodewire.local.live;

/**
 * Where everything is.
 *
 * @param page     the page
 * @param api      the API
 * @param articles where articles are posted to
 * @param broker   the broker, for Kafka clients
 * @param registry the registry's Confluent API
 */
public record Addresses(String page, String api, String articles, String broker, String registry) {}
