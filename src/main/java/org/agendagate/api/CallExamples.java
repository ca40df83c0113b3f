package org.agendagate.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was once asked and answered, for the API's document; lists are cut to their first entry. */
final class CallExamples {
    private static final JsonNode EXAMPLES = resource("call-examples.json");
    private static final JsonNode PACKET = resource("packet-example.json");
    private static final Set<String> OF_A_PACKET = Set.of("submitPacket", "checkPacket");

    private CallExamples() {}

    /** @param path with its parameters in braces */
    static void add(String path, Operation call) {
        JsonNode example = EXAMPLES.path(call.getOperationId());
        addParameters(path, example.path("at").asText(), call.getParameters());
        if (call.getRequestBody() != null) {
            add(
                    call.getRequestBody().getContent(),
                    OF_A_PACKET.contains(call.getOperationId()) ? PACKET : example.path("request"));
        }
        call.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                add(answer.getContent(), example.path("answer"));
            }
        });
    }

    private static void addParameters(String path, String at, @Nullable List<Parameter> parameters) {
        String[] names = path.split("/", -1);
        String[] values = at.split("/", -1);
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
                if (names[i].equals("{" + parameter.getName() + "}")) {
                    parameter.example(isNumber(parameter.getSchema()) ? Integer.valueOf(values[i]) : values[i]);
                }
            }
        }
    }

    private static boolean isNumber(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("integer");
    }

    private static void add(@Nullable Content content, JsonNode example) {
        if (content != null && !example.isMissingNode()) {
            content.values().forEach(media -> media.example(example.isTextual() ? example.asText() : example));
        }
    }

    private static JsonNode resource(String name) {
        try (InputStream example = CallExamples.class.getResourceAsStream(name)) {
            return Json31.mapper().readTree(example);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
