package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the API. */
record WayInByHttp(HttpDoor door) implements WayIn {
    @Override
    public String submit(String packet) {
        HttpResponse<String> answer = door.post("/api/packets", packet);
        return answer.statusCode() < 300 ? "DONE " + json(answer).path("id").asString() : word(answer);
    }

    @Override
    public String check(String packet) {
        return word(door.post("/api/checks", packet));
    }

    @Override
    public String withdraw(String packetNo, int revision, String reason) {
        String asked = JsonMapper.shared().writeValueAsString(Map.of("revision", revision, "reason", reason));
        return word(door.post("/api/packets/" + packetNo + "/withdrawal", asked));
    }

    @Override
    public String review(String id, String seen, String reason) {
        String asked = JsonMapper.shared().writeValueAsString(Map.of("act", "CLEAR", "reason", reason));
        return word(door.send(
                "POST",
                "/api/reviews/" + id,
                BodyPublishers.ofString(asked),
                "Content-Type",
                "application/json",
                "If-Match",
                '"' + seen + '"'));
    }

    @Override
    public String keep(byte[] document) {
        return word(door.send("POST", "/api/documents", BodyPublishers.ofByteArray(document)));
    }

    private static String word(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return "DONE";
        }
        String kind = json(answer).path("type").asString().replaceAll(".*:", "");
        boolean classified = answer.body().contains("\"classified\"");
        return switch (kind) {
            case "malformed-packet" -> "INCOMPLETE";
            case "revision-taken" -> "TAKEN";
            case "revision-out-of-order" -> "OUT_OF_ORDER";
            case "other-division" -> "OTHER_DIVISION";
            case "no-decision" -> "UNDECIDED";
            case "withdrawal-incomplete" -> "NO_REASON";
            case "malformed-review" -> classified ? "CLASSIFIED" : "NO_REASON";
            case "classified-reason", "classified-document" -> "CLASSIFIED";
            case "revision-superseded" -> "SUPERSEDED";
            case "not-found" -> "NOT_THERE";
            case "own-submission" -> "OWN";
            case "review-changed" -> "CHANGED";
            case "document-broken" -> "FLAWED";
            default -> kind;
        };
    }
}
