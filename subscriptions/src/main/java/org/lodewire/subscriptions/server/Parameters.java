package org.lodewire.subscriptions.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodewire.client.http.Problem;
import org.lodewire.client.http.ProblemException;
import org.lodewire.schemas.time.CountWindow;

/** The query parameters of a request. Each method throws a {@link ProblemException} with status 400 for a value that is none. */
public final class Parameters {

    private static final int MAX_LENGTH = 4_096;
    private static final int MAX_ITEMS = 100;
    private static final int BAD_REQUEST = 400;

    private final Context context;

    /** The parameters of a request. */
    public Parameters(Context context) {
        this.context = context;
    }

    /** A text; empty if the parameter is absent or empty. */
    public Optional<String> text(String name) {
        if (context.queryParams(name).size() > 1) {
            throw invalid(name, "given once");
        }
        String value = context.queryParam(name);
        if (value != null && value.length() > MAX_LENGTH) {
            throw invalid(name, "at most " + MAX_LENGTH + " characters");
        }
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** A list whose items are separated by commas, or given by several parameters of the same name; none if it is absent. */
    public List<String> list(String name) {
        List<String> items = context.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.size() > MAX_ITEMS || items.stream().anyMatch(item -> item.length() > MAX_LENGTH)) {
            throw invalid(name, "at most " + MAX_ITEMS + " texts, separated by commas");
        }
        return items;
    }

    /** A list of symbols of an enum, in lower or upper case. */
    public <E extends Enum<E>> List<E> symbols(String name, Class<E> type) {
        return list(name).stream()
                .map(item -> Arrays.stream(type.getEnumConstants())
                        .filter(symbol -> symbol.name()
                                .equals(item.toUpperCase(Locale.ROOT).replace('-', '_')))
                        .findFirst()
                        .orElseThrow(() -> invalid(name, "among " + names(type))))
                .toList();
    }

    private static String names(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(symbol -> symbol.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** A time such as 2026-03-01T00:00:00Z, with a resolution of milliseconds. */
    public Optional<Instant> time(String name) {
        return text(name).map(value -> {
            try {
                return Instant.ofEpochMilli(Instant.parse(value).toEpochMilli());
            } catch (DateTimeException | ArithmeticException e) {
                throw invalid(name, "a time in UTC such as 2026-03-01T00:00:00Z");
            }
        });
    }

    /** A window by its label. */
    public Optional<CountWindow> window(String name) {
        return text(name)
                .map(value ->
                        CountWindow.labelled(value).orElseThrow(() -> invalid(name, "one of " + CountWindow.labels())));
    }

    /** A whole number from 1 to a maximum. */
    public int number(String name, int otherwise, int max) {
        return text(name)
                .map(value -> {
                    int number = value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')
                            ? Integer.parseInt(value)
                            : 0;
                    if (number < 1 || number > max) {
                        throw invalid(name, "a whole number from 1 to " + max);
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    /** The parts of a cursor that {@link #cursor(String...)} has made. */
    public Optional<List<String>> cursor(String name, int parts) {
        return text(name).map(value -> {
            try {
                String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
                List<String> items = List.of(text.split("\n", -1));
                if (items.size() == parts) {
                    return items;
                }
            } catch (IllegalArgumentException e) {
                throw invalid(name, "the value of 'next' in an earlier answer");
            }
            throw invalid(name, "the value of 'next' in an earlier answer");
        });
    }

    /** A text without meaning to clients that says where to go on. The parts have no line breaks. */
    public static String cursor(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** What is thrown for a value that is not what it must be. */
    public static ProblemException invalid(String name, String expected) {
        return new ProblemException(
                new Problem(BAD_REQUEST, "The query parameter '" + name + "' must be " + expected + "."));
    }
}
