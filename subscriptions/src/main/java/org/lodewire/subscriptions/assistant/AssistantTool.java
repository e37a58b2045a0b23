package org.lodewire.subscriptions.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that an assistant can ask.
 *
 * @param name        its name in the protocol
 * @param title       for people
 * @param description says when to ask it and what the answer has
 * @param parameters  what it takes
 * @param answer      gets the answer
 */
record AssistantTool(String name, String title, String description, List<Parameter> parameters, Answer answer) {

    private static final int MAX_LENGTH = 10_000;

    AssistantTool {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter, which is a text.
     *
     * @param name        its name, as the API has it
     * @param required    whether the question has no meaning without it
     * @param description what it means
     */
    record Parameter(String name, boolean required, String description) {}

    /** Gets the answer from the API. */
    interface Answer {

        /** @param arguments the given parameters, all of them among the known ones, and none of them empty */
        ObjectNode get(ApiClient api, Map<String, String> arguments) throws ApiException;
    }

    /** The JSON Schema of the parameters. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            properties.put(
                    parameter.name(),
                    Map.of("type", "string", "maxLength", MAX_LENGTH, "description", parameter.description()));
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList(),
                "additionalProperties",
                false);
    }

    /**
     * Answers with the arguments that an assistant gave.
     *
     * @throws ApiException if one is missing or unknown, or the API has no answer
     */
    ObjectNode call(ApiClient api, Map<String, Object> given) throws ApiException {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Object> argument : given.entrySet()) {
            if (parameters.stream().noneMatch(each -> each.name().equals(argument.getKey()))) {
                throw new ApiException("There is no parameter of this name: "
                        + argument.getKey() + ". Take one of "
                        + parameters.stream().map(Parameter::name).toList() + ".");
            }
            String value = String.valueOf(argument.getValue());
            if (value.length() > MAX_LENGTH) {
                throw new ApiException("'" + argument.getKey() + "' has more than " + MAX_LENGTH + " characters.");
            }
            if (argument.getValue() != null && !value.isBlank()) {
                arguments.put(argument.getKey(), value);
            }
        }
        for (Parameter parameter : parameters) {
            if (parameter.required() && !arguments.containsKey(parameter.name())) {
                throw new ApiException("'" + parameter.name() + "' is missing: " + parameter.description());
            }
        }
        return answer.get(api, arguments);
    }
}
