package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.agendagate.reading.PacketSchema;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published schema of a packet. */
@RestController
@Tag(name = "packets")
class SchemaController {
    private static final String SCHEMA_JSON = "application/schema+json";

    @GetMapping(
            path = "/api/schema/packet",
            produces = {SCHEMA_JSON, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "readPacketSchema", summary = "The JSON Schema (2020-12) of a packet (报送包格式)")
    @ApiResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = "object")))
    ResponseEntity<byte[]> packetSchema() {
        return ResponseEntity.ok(PacketSchema.published().text().getBytes(UTF_8));
    }
}
