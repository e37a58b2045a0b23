/** How a command finds Kafka and the schema registry, and what it says when it does not. */
package org.lodewire.client.connection;
