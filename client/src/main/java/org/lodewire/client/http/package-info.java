/**
 * What every HTTP server of Lodewire has in common: bounds on what a client can hold, bearer tokens, and errors as problem
 * details (RFC 9457). Reads a file of tokens; writes nothing; keeps the connections that are open.
 */
@NullMarked
package org.lodewire.client.http;

import org.jspecify.annotations.NullMarked;
