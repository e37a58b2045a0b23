package org.lodewire.client.connection;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a client cannot be created with its properties, in words: libraries name files and passwords by their exceptions. */
final class InvalidProperties {

    /** The message of Kafka and of Confluent about a keystore or truststore; what is wrong with it is in the causes. */
    private static final Pattern STORE = Pattern.compile("Failed to load SSL keystore (.+) of type (\\S+)");

    private static final String WRONG_PASSWORD = "password was incorrect";

    /** A chain of causes may be a cycle. */
    private static final int MAX_CAUSES = 10;

    private InvalidProperties() {}

    /** Returns the reason, as a part of a sentence without a full stop. */
    static String reason(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Optional<Matcher> store = chain.stream()
                .map(each -> STORE.matcher(String.valueOf(each.getMessage())))
                .filter(Matcher::find)
                .findFirst();
        for (Throwable each : chain) {
            if (each instanceof NoSuchFileException missing) {
                return "there is no file " + missing.getFile();
            }
            if (each instanceof AccessDeniedException denied) {
                return "the file " + denied.getFile() + " must not be read by this user";
            }
            if (each instanceof NumberFormatException) {
                return "a property that must be a number is none: " + each.getMessage();
            }
            if (each instanceof UnrecoverableKeyException
                    || String.valueOf(each.getMessage()).contains(WRONG_PASSWORD)) {
                return store.map(found -> "the password of " + found.group(1) + " is wrong")
                        .orElse("the password of a keystore or truststore is wrong");
            }
        }
        return store.map(found -> found.group(1) + " is not a keystore of the type " + found.group(2))
                .orElseGet(() -> innermost(chain));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null && chain.size() < MAX_CAUSES; each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    /** The innermost message, which is the most specific. */
    private static String innermost(List<Throwable> chain) {
        return chain.stream()
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElse("the cause is not known");
    }
}
