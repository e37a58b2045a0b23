/**
 * How notifications reach their receivers: requests and mails for each kind of endpoint, secrets, and what an answer means.
 * Nothing waits for anything else. Reads environment variables and files of secrets; keeps open connections.
 */
@NullMarked
package org.lodewire.subscriptions.endpoint;

import org.jspecify.annotations.NullMarked;
