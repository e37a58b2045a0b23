package org.lodewire.producer.callback;

import org.lodewire.producer.websub.CallbackAddresses;

/**
 * Where hubs can push.
 *
 * @param host      the interface to listen on
 * @param port      the port to listen on; 0 for a free one
 * @param addresses how hubs reach it
 */
public record CallbackSettings(String host, int port, CallbackAddresses addresses) {}
