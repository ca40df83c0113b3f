package org.agendagate.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.agendagate.reading.PacketSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Completes the API's document with what no annotation can say: the packet by its published schema, and for every call
 * the problems it may answer with, each with the words it really uses.
 */
@Component
final class ApiDocument implements OpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<ProblemKind> USUAL = List.of(
            ProblemKind.UNAUTHENTICATED,
            ProblemKind.FORBIDDEN,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.THROTTLED,
            ProblemKind.INTERNAL,
            ProblemKind.UNAVAILABLE);
    private static final List<ProblemKind> WITH_BODY =
            List.of(ProblemKind.BAD_REQUEST, ProblemKind.UNSUPPORTED_MEDIA_TYPE);

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Agenda Gate (议题把关)")
                .version("1")
                .description(
                        "Decides which proposed items are fit for a committee's agenda, with every reason at once.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        // Otherwise the document would name whatever host a request names.
        document.servers(List.of(new Server().url("/")));
        Components components = document.getComponents();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        RecordSchemas.complete(components);
        nameRoles(components);
        for (String scheme : List.of("basic", "bearer")) {
            components.addSecuritySchemes(
                    scheme, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(scheme));
            document.addSecurityItem(new SecurityRequirement().addList(scheme));
        }
        addPacketSchemas(components);
        document.getPaths()
                .forEach((path, calls) -> calls.readOperations().forEach(call -> {
                    complete(call);
                    CallExamples.add(path, call);
                }));
    }

    /** Roles are the same wherever they stand; generators make no set of an enumeration without a name. */
    private static void nameRoles(Components components) {
        for (String holder : List.of("KnownUser", "Me", "NewUser", "UserPlace")) {
            Schema<?> holding = Objects.requireNonNull(components.getSchemas().get(holder), holder);
            Schema<?> roles = Objects.requireNonNull(holding.getProperties().get("roles"), holder);
            if (!components.getSchemas().containsKey("Role")) {
                components.addSchemas("Role", roles.getItems());
            }
            roles.setItems(reference("Role"));
        }
    }

    private static void complete(Operation call) {
        Stream.of(
                        USUAL,
                        call.getRequestBody() == null ? List.<ProblemKind>of() : WITH_BODY,
                        call.getTags().contains("users") ? List.of(ProblemKind.USER_REFUSED) : List.<ProblemKind>of(),
                        CallProblems.of(call.getOperationId()))
                .flatMap(List::stream)
                .forEach(kind ->
                        call.getResponses().addApiResponse(String.valueOf(kind.status.value()), response(kind)));
        if (call.getOperationId().equals("submitPacket")
                || call.getOperationId().equals("checkPacket")) {
            call.requestBody(new RequestBody()
                    .required(true)
                    .description("A packet, at most 8 MiB")
                    .content(new Content()
                            .addMediaType("application/json", new MediaType().schema(reference("Packet")))));
        }
    }

    private static ApiResponse response(ProblemKind kind) {
        return new ApiResponse()
                .description(kind.titleEn + " (" + kind.title + ")")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(reference("Problem")).example(example(kind))));
    }

    private static ObjectNode example(ProblemKind kind) {
        return Json31.mapper()
                .createObjectNode()
                .put("type", kind.type)
                .put("title", kind.title)
                .put("titleEn", kind.titleEn)
                .put("status", kind.status.value())
                .put("detail", kind.detail)
                .put("detailEn", kind.detailEn)
                .put("requestId", "51b91e30-cec6-4918-a600-ec48f620ff7e");
    }

    /** The definitions of the published schema become components; its references follow. */
    private static void addPacketSchemas(Components components) {
        String published = PacketSchema.published().text().replace("\"#/$defs/", "\"" + SCHEMAS);
        try {
            ObjectNode packet = (ObjectNode) Json31.mapper().readTree(published);
            JsonNode definitions = packet.remove("$defs");
            packet.remove(List.of("$schema", "$id"));
            add(components, "Packet", packet);
            definitions.properties().forEach(definition -> add(components, definition.getKey(), definition.getValue()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("packet.schema.json is not JSON", damaged);
        }
    }

    private static void add(Components components, String name, JsonNode definition) {
        if (components.getSchemas().containsKey(name)) {
            throw new IllegalStateException("two schemas are called `" + name + "`");
        }
        components.addSchemas(name, Json31.mapper().convertValue(definition, Schema.class));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(SCHEMAS + name);
    }
}
