package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.records.DecisionRecord;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Decisions as answers: always the decision's own bytes, never written anew. */
final class DecisionAnswer {
    private DecisionAnswer() {}

    static ResponseEntity<byte[]> of(PacketDecision unrecorded) {
        return json(ResponseEntity.ok(), DecisionJson.write(unrecorded));
    }

    static ResponseEntity<byte[]> of(DecisionRecord stored) {
        return json(ResponseEntity.ok(), stored.json().getBytes(UTF_8));
    }

    static ResponseEntity<byte[]> created(DecisionRecord stored) {
        return json(
                ResponseEntity.created(URI.create("/api/decisions/" + stored.id())),
                stored.json().getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, byte[] decision) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(decision);
    }

    /** Says in the API's document that a call answers with a decision. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PacketDecision.class)))
    @interface Documented {}
}
