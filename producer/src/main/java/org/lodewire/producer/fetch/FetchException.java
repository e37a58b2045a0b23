package org.lodewire.producer.fetch;

import java.io.IOException;

/** Why a request cannot be answered, while it is processed. */
final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchFailure.Kind kind;

    FetchException(FetchFailure.Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    FetchFailure failure() {
        return new FetchFailure(kind, String.valueOf(getMessage()));
    }
}
