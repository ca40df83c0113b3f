package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agendagate.reading.PacketSchema;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiDocumentTest extends ApiTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private JsonNode document() {
        return json(door().get("/v3/api-docs"));
    }

    @Test
    void isOpenApi31() {
        assertThat(document().path("openapi").asString()).startsWith("3.1");
        assertThat(document().path("info").path("title").asString()).contains("Agenda Gate");
    }

    @Test
    void listsEveryCall() {
        Set<String> mapped = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOwn(handler)) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path)));
            }
        });

        Set<String> documented = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented)
                .isEqualTo(mapped)
                .contains("POST /api/packets", "POST /api/checks", "GET /api/packets/{packetNo}");
    }

    @Test
    void givesEveryCallASummaryAnAnswerAndItsProblems() {
        document()
                .path("paths")
                .forEach(path -> path.forEach(call -> {
                    assertThat(call.path("summary").asString()).containsPattern("\\p{IsHan}");
                    assertThat(call.path("responses").path("200").path("content"))
                            .as(call.toString())
                            .isNotEmpty();
                    assertThat(call.path("responses")
                                    .path("406")
                                    .path("content")
                                    .path("application/problem+json"))
                            .isNotEmpty();
                    assertThat(call.path("responses")
                                    .path("500")
                                    .path("content")
                                    .path("application/problem+json"))
                            .isNotEmpty();
                }));
    }

    @Test
    void resolvesEveryReference() {
        JsonNode document = document();

        List<String> broken = new ArrayList<>();
        for (JsonNode reference : document.findValues("$ref")) {
            if (reference.isString()
                    && document.at(reference.asString().substring(1)).isMissingNode()) {
                broken.add(reference.asString());
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void describesThePacketAsThePublishedSchemaDoes() {
        JsonNode schemas = document().path("components").path("schemas");
        JsonNode published = JsonMapper.shared()
                .readTree(PacketSchema.published().text().replace("#/$defs/", "#/components/schemas/"));

        Map<String, JsonNode> expected = new TreeMap<>();
        published.path("$defs").properties().forEach(entry -> expected.put(entry.getKey(), entry.getValue()));
        ObjectNode root = ((ObjectNode) published).deepCopy();
        root.remove(List.of("$defs", "$schema", "$id"));
        expected.put("Packet", root);

        expected.forEach((name, definition) ->
                assertThat(sorted(schemas.path(name))).as(name).isEqualTo(sorted(definition)));
    }

    @Test
    void exampleIsAPacketThatTheGateDecides() {
        String example = document()
                .at("/paths/~1api~1packets/post/requestBody/content/application~1json/example")
                .toString();

        assertThat(door().post("/api/checks", example).statusCode()).isEqualTo(200);
    }

    @Test
    void givesEveryCallExamplesThatFitTheirSchemas() {
        ObjectNode document = (ObjectNode) document();
        document.at("/components/schemas").values().forEach(ApiDocumentTest::closeObjects);

        document.path("paths")
                .forEach(path -> path.forEach(call -> {
                    String name = call.path("operationId").asString();
                    call.path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("required").asBoolean())
                            .forEach(parameter -> assertExampleFits(document, name, parameter));
                    call.at("/requestBody/content").forEach(media -> assertExampleFits(document, name, media));
                    call.path("responses")
                            .properties()
                            .forEach(answer -> answer.getValue()
                                    .path("content")
                                    .forEach(
                                            media -> assertExampleFits(document, name + " " + answer.getKey(), media)));
                }));
    }

    private static void assertExampleFits(ObjectNode document, String name, JsonNode place) {
        assertThat(place.has("example")).as("%s has an example", name).isTrue();
        ObjectNode root = document.deepCopy();
        root.putArray("allOf").add(place.path("schema"));
        assertThat(schema(name, root).validate(place.path("example"))).as(name).isEmpty();
    }

    @Test
    void answersFitTheirSchemas() {
        String packetNo = Packets.freshNumber();
        HttpResponse<String> decision = door().post("/api/packets", Packets.packet(packetNo));

        assertFits("PacketDecision", decision);
        assertFits("PacketDecision", door().post("/api/checks", Packets.classified(packetNo, "某某事项")));
        assertFits("PacketDecisions", door().get("/api/packets/" + packetNo));
        door().post("/api/packets", Flagged.json(Packets.freshNumber(), 1, 1, packet -> {}));
        HttpResponse<String> page = door().get("/api/reviews?rule=G09&state=open&limit=1");
        String flag = "/api/reviews/" + json(page).at("/entries/0/id").asString();
        assertFits("ReviewPage", page);
        assertFits("ReviewDetail", door().get(flag));
        String review = "{\"act\":\"CLEAR\",\"reason\":\"可以\"}";
        String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
        assertFits("ReviewResult", door().as("legal").send("POST", flag, BodyPublishers.ofString(review), headers));
        assertFits("Problem", door().as("legal").send("POST", flag, BodyPublishers.ofString(review), headers));
        assertFits("RegisterPage", door().get("/api/register?limit=1"));
        assertFits("LiveRules", door().get("/api/rule-book"));
        assertFits("RuleText", door().get("/api/rules/G01"));
        assertFits("Problem", door().get("/nope"));
        assertFits("Problem", door().post("/api/packets", "{}"));
        assertFits("Problem", door().post("/api/packets", Packets.packet(packetNo, 1, "别的")));
    }

    private void assertFits(String name, HttpResponse<String> answer) {
        ObjectNode root = (ObjectNode) document();
        closeObjects(root.path("components").path("schemas").path(name));
        root.put("$ref", "#/components/schemas/" + name);
        assertThat(schema(name, root).validate(json(answer))).as(answer.body()).isEmpty();
    }

    private static Schema schema(String name, ObjectNode root) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("urn:test:" + name.replace(' ', '-')), root);
    }

    /** A field that the schema does not name would otherwise pass. */
    private static void closeObjects(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    private static boolean isOwn(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().equals("org.agendagate.api")
                && handler.getBeanType() != ProblemErrors.class;
    }

    /** The order of fields and of lists of names says nothing. */
    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            return node.values().stream()
                    .map(ApiDocumentTest::sorted)
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.toString();
    }
}
