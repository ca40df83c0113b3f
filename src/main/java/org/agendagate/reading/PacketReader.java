package org.agendagate.reading;

import java.util.Optional;
import java.util.TimeZone;
import org.agendagate.markings.Markings;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.Problems.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a packet as handed in: looks at secrecy first, then tells every malformed spot at once. Costly to create, safe
 * to share between threads; it never throws, whatever the bytes are.
 */
public final class PacketReader {
    /** Does not happen as long as the schema and the records agree, which a test holds. */
    private static final Fault NOT_READABLE =
            new Fault("not-readable", "报送包无法读取；请对照报送格式检查", "the packet cannot be read; compare it with the schema");

    private static final TimeZone OFFICE = TimeZone.getTimeZone("Asia/Shanghai");

    private final PacketSchema schema = PacketSchema.published();
    private final SchemaCheck check = new SchemaCheck(schema);
    private final JsonMapper mapper = JsonMapper.builder()
            .defaultTimeZone(OFFICE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private PacketReader() {}

    /** A reader for packets of the published schema. */
    public static PacketReader create() {
        return new PacketReader();
    }

    /** Reads the bytes of one packet as handed in; they are not kept. Looks for the markings of every office. */
    public PacketReading read(byte[] bytes) {
        return read(bytes, Markings.FLOOR);
    }

    /** Reads the bytes of one packet as handed in, by what the office takes for a marking. */
    public PacketReading read(byte[] bytes, Markings markings) {
        Problems problems = new Problems();
        SecrecyLook secrecy = new SecrecyLook(schema.fieldNames(), markings);
        PacketBytes handedIn = new PacketBytes(bytes);
        String text = handedIn.text(problems);
        JsonText json = text == null ? null : new JsonText(text);
        JsonNode tree = json == null ? null : new TreeReader(json, problems, secrecy).read();
        if (!problems.none() && !secrecy.classified()) {
            handedIn.guesses().forEach(secrecy::raw);
        }
        if (secrecy.classified()) {
            return secrecy.stub();
        }
        return tree == null || text == null
                ? new MalformedPacket(problems.inOrder(null))
                : checked(text, tree, problems);
    }

    /**
     * A packet as the records keep it. It was read and looked at when it was handed in, and is not refused by what came
     * later: only its structure must be that of a packet.
     *
     * @param canonicalJson what {@link ReadPacket#canonicalJson} was
     * @return empty where it is no packet
     */
    public Optional<ReadPacket> readRecorded(String canonicalJson) {
        Problems ignored = new Problems();
        JsonNode tree = new TreeReader(
                        new JsonText(canonicalJson), ignored, new SecrecyLook(schema.fieldNames(), Markings.NONE))
                .read();
        Packet packet = tree == null ? null : packet(tree, ignored);
        return packet == null
                ? Optional.empty()
                : Optional.of(new ReadPacket(packet, canonicalJson, CanonicalJson.digest(canonicalJson)));
    }

    private PacketReading checked(String text, JsonNode tree, Problems problems) {
        UniqueNumbers.check(tree, problems);
        Plausibility.check(tree, problems);
        check.check(tree, problems);
        Packet packet = problems.none() ? packet(tree, problems) : null;
        if (packet == null) {
            return new MalformedPacket(problems.inOrder(new JsonText(text)));
        }
        String canonical = CanonicalJson.of(text);
        return new ReadPacket(packet, canonical, CanonicalJson.digest(canonical));
    }

    private @Nullable Packet packet(JsonNode tree, Problems problems) {
        try {
            return mapper.treeToValue(tree, Packet.class);
        } catch (JacksonException e) {
            problems.add("", NOT_READABLE);
            return null;
        }
    }
}
