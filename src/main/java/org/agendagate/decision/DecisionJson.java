package org.agendagate.decision;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The bytes of a decision: UTF-8 JSON, fields in the order of the records, nothing that varies between runs. */
public final class DecisionJson {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addSerializer(OffsetDateTime.class, new TimeSerializer()))
            .build();

    private DecisionJson() {}

    public static byte[] write(PacketDecision decision) {
        return MAPPER.writeValueAsBytes(decision);
    }

    /**
     * The decision that {@link #write} wrote.
     *
     * @throws IllegalArgumentException where the bytes are no decision
     */
    public static PacketDecision read(byte[] json) {
        try {
            return MAPPER.readValue(json, PacketDecision.class);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not a decision: " + broken.getOriginalMessage(), broken);
        }
    }

    /**
     * The number of the edition that a written decision names; {@code null} for the first. It can be asked of decisions
     * that a later program wrote, which {@link #read} may not understand.
     *
     * @throws IllegalArgumentException where the bytes are no decision
     */
    public static @Nullable Integer editionOf(byte[] json) {
        try {
            JsonNode edition = MAPPER.readTree(json).path("edition");
            return edition.isIntegralNumber() ? (Integer) edition.asInt() : null;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("not a decision: " + broken.getOriginalMessage(), broken);
        }
    }

    /** Any part of a decision, written as within one. */
    static String text(Object part) {
        return MAPPER.writeValueAsString(part);
    }

    private static final class TimeSerializer extends ValueSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime time, JsonGenerator generator, SerializationContext context)
                throws JacksonException {
            generator.writeString(TIME.format(time));
        }
    }
}
