package org.lodewire.cli.command;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodewire.client.fixtures.CommandResult;

class ApplyTopicsUsageTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            --backfill=0s,  --backfill must be longer than zero
            --backfill=-1d, Invalid value for option '--backfill'
            --backfill=8d,  "--backfill must be at most 7d, the longest window, not 8d"
            --grace=0s,     --grace must be longer than zero
            """)
    void aTimeThatIsNotAllowedIsAUsageError(String argument, String message) {
        CommandResult.of(new TopicsCommand(), "apply", argument, "magnets.yaml").assertUsageError(message);
    }
}
