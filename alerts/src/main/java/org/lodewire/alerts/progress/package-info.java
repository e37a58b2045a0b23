/**
 * How far the pipeline got: reads the clock marks on {@code news.flow.matches} and {@code news.flow.hits}, and what the
 * pipeline committed of them.
 */
package org.lodewire.alerts.progress;
