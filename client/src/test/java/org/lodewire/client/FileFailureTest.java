package org.lodewire.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a"), "there is no such file"),
                Arguments.of(new AccessDeniedException("a"), "permission denied"),
                Arguments.of(new NotDirectoryException("a"), "it is not a folder"),
                Arguments.of(new MalformedInputException(1), "it is not text in UTF-8"),
                Arguments.of(new FileSystemException("a", null, "Too many open files"), "Too many open files"),
                Arguments.of(new FileSystemException("a"), "the cause is not known"),
                Arguments.of(new IOException("Is a directory"), "Is a directory"),
                Arguments.of(new IOException(), "the cause is not known"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theReasonIsInWords(IOException failure, String reason) {
        assertThat(FileFailure.reason(failure)).isEqualTo(reason);
    }
}
