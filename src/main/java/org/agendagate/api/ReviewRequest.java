package org.agendagate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.agendagate.findings.Review;
import org.agendagate.handling.ActReason;
import org.agendagate.handling.CertifiedReading;
import org.agendagate.markings.Markings;
import org.agendagate.packet.PacketProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reviewer sends, with all that is wrong with it told at once. */
@Schema(name = "ReviewRequest", description = "What the reviewer says about the flag.")
record ReviewRequest(
        @Schema(
                description =
                        "`CLEAR`: the flag no longer stands in the way (放行); `UPHOLD`: the item is rejected (不予上会)",
                allowableValues = {"CLEAR", "UPHOLD"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String act,

        @Schema(
                description = "Why; told in the decision. At most 2000 characters, and nothing classified",
                minLength = 1,
                maxLength = ActReason.LONGEST,
                requiredMode = Schema.RequiredMode.REQUIRED)
        String reason,

        @Schema(
                description =
                        "What the words mean, for a flag of the meeting-service division, instead of `act` (批示核实)",
                allowableValues = {"AGREEMENT", "ON_CONDITION", "NONE", "UNCLEAR"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String reading,

        @Schema(
                description = "The signed slip the words were compared with, for a reading",
                maxLength = 300,
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String slip,

        @Schema(
                description = "Whom the reader asked, for a reading",
                maxLength = 300,
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String asked) {
    private static final Set<String> FIELDS = Set.of("act", "reason", "reading", "slip", "asked");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Whether it says what words mean, not what becomes of a flag. */
    boolean certifies() {
        return !orEmpty(reading).isEmpty();
    }

    Review.Result result() {
        return act.equals("CLEAR") ? Review.Result.CLEARED : Review.Result.UPHELD;
    }

    /** @throws Malformed where it is not what is asked for */
    static ReviewRequest read(byte[] json, Markings markings) {
        List<PacketProblem> problems = new ArrayList<>();
        JsonNode body = parse(json);
        body.propertyNames().forEach(name -> {
            if (!FIELDS.contains(name)) {
                problems.add(problem("/" + brief(name), "unknown-field", "没有这一项，请删去", "no such field: take it out"));
            }
        });
        String act = text(body.path("act")).toUpperCase(Locale.ROOT);
        boolean certifies = body.has("reading");
        if (!certifies && !act.equals("CLEAR") && !act.equals("UPHOLD")) {
            problems.add(problem("/act", "unknown-act", "请填 CLEAR（放行）或者 UPHOLD（不予上会）", "say `CLEAR` or `UPHOLD`"));
        }
        String reason = ActReason.of(text(body.path("reason")));
        if (!certifies) {
            ActReason.findProblem(reason, markings).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new Malformed(problems);
        }
        return new ReviewRequest(
                act, reason, text(body.path("reading")), text(body.path("slip")), text(body.path("asked")));
    }

    private static JsonNode parse(byte[] json) {
        try {
            JsonNode body = MAPPER.readTree(json);
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JacksonException broken) {
            // Told below; a parser's own message may quote the reason.
        }
        throw new Malformed(List.of(problem("", "no-object", "请求正文不是 JSON 对象", "the body is no JSON object")));
    }

    private static String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.asString() : "";
    }

    private static String brief(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50) + "…";
    }

    private static PacketProblem problem(String pointer, String code, String zh, String en) {
        return new PacketProblem(pointer, null, null, code, zh, en);
    }

    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<PacketProblem> problems;

        Malformed(List<PacketProblem> problems) {
            super("malformed review");
            this.problems = List.copyOf(problems);
        }

        List<PacketProblem> problems() {
            return problems;
        }
    }

    /** The reading that is asked for; {@code null} where it is none that there is. */
    @Nullable
    CertifiedReading certified() {
        return CertifiedReading.of(orEmpty(reading), orEmpty(slip), orEmpty(asked));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
