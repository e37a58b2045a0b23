package org.lodewire.subscriptions.server;

/**
 * Who sends a request.
 *
 * @param name the name of the token
 * @param role what it allows
 */
public record User(String name, Role role) {}
