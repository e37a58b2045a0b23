/**
 * What HTTP servers and clients of Lodewire have in common: bounds on what a client can hold, bearer tokens, errors as problem
 * details (RFC 9457), and which addresses are public. Reads a file of tokens; writes nothing; keeps the connections that are open.
 */
@NullMarked
package org.lodewire.client.http;

import org.jspecify.annotations.NullMarked;
