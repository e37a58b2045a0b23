package org.lodewire.producer.fetch;

/** What came of a request. */
public sealed interface FetchResult permits FetchResponse, FetchFailure {}
