package org.agendagate.pages;

import java.util.List;
import java.util.Set;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.pages.FormField.Kind;
import org.agendagate.reading.PacketSchema;
import org.agendagate.reference.DeclaredDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What findings rest on, in the words of the form. */
@Component("spots")
public final class Spots {
    private static final String DETAIL = "/items/\\d+/details/.+";
    private static final String ITEM = "/items/\\d+/.+";

    private final English english;

    Spots(English english) {
        this.english = english;
    }

    /**
     * A spot of the packet.
     *
     * @param place labels down to the field, from the item that the finding is about
     * @param found what stands there; empty on a refused classified packet
     * @param tag language of what was found
     * @param quoted whether those are words that somebody wrote
     */
    public record Spot(String place, String found, String tag, boolean quoted) {}

    List<Spot> of(Tongue tongue, Finding finding) {
        return of(tongue, finding, null);
    }

    /**
     * The spots of one finding.
     *
     * @param packet as it was handed in; with it, what stands in a group of fields is told with their names
     */
    public List<Spot> of(Tongue tongue, Finding finding, @Nullable JsonNode packet) {
        return finding.evidence().stream()
                .map(evidence -> spot(tongue, finding, evidence, packet))
                .toList();
    }

    private Spot spot(Tongue tongue, Finding finding, Evidence evidence, @Nullable JsonNode packet) {
        String found = found(tongue, evidence, packet);
        boolean chinese = found.codePoints().anyMatch(Character::isIdeographic);
        return new Spot(
                place(tongue, finding, evidence), found, chinese ? Tongue.ZH.tag() : tongue.tag(), isQuoted(evidence));
    }

    private static boolean isQuoted(Evidence evidence) {
        return !evidence.found().equals(Evidence.NOTHING)
                && !evidence.found().equals(Evidence.FILLED_IN)
                && (Set.of(Kind.LINE, Kind.TEXT, Kind.LINES).contains(kind(evidence))
                        || evidence.pointer().matches(DETAIL));
    }

    /** Whether the finding tells something of what it found; where it only says that there is something, no more is told. */
    private static boolean saysMore(Evidence evidence) {
        return !evidence.pointer().isEmpty()
                && !evidence.found().isEmpty()
                && !evidence.found().equals(Evidence.NOTHING)
                && !evidence.found().equals(Evidence.FILLED_IN);
    }

    private static Kind kind(Evidence evidence) {
        return evidence.pointer().isEmpty()
                ? Kind.GROUP
                : FormSchema.kind(FieldWords.schema(FormReader.segments(evidence.pointer())));
    }

    private static String place(Tongue tongue, Finding finding, Evidence evidence) {
        if (evidence.pointer().isEmpty()) {
            return tongue.say("整个报送包", "The packet as a whole");
        }
        boolean within = !finding.itemNo().isEmpty() && evidence.pointer().matches(ITEM);
        List<String> place = new FieldWords(tongue, new DeclaredDetails(List.of()))
                .place(FormReader.segments(evidence.pointer()), within ? 2 : 0);
        String last = place.get(place.size() - 1);
        // A detail that policy staff declared has a label that the schema does not know.
        boolean declared =
                tongue == Tongue.ZH && last.matches("\\w+") && !evidence.label().isEmpty();
        return String.join(" › ", place.subList(0, place.size() - 1))
                + (place.size() > 1 ? " › " : "")
                + (declared ? evidence.label() : last);
    }

    private String found(Tongue tongue, Evidence evidence, @Nullable JsonNode packet) {
        String found = evidence.found();
        if (tongue == Tongue.EN && found.equals(Evidence.NOTHING)) {
            return "(blank)";
        } else if (tongue == Tongue.EN && found.equals(Evidence.FILLED_IN)) {
            return "(filled in)";
        } else if (packet != null && saysMore(evidence) && NamedParts.isIn(packet.at(evidence.pointer()))) {
            return new NamedParts(tongue, new FieldWords(tongue, new DeclaredDetails(List.of())))
                    .of(FieldWords.schema(FormReader.segments(evidence.pointer())), packet.at(evidence.pointer()));
        } else if (kind(evidence) == Kind.TIME) {
            return FieldWords.time(found);
        }
        PacketSchema schema = PacketSchema.published();
        return tongue == Tongue.EN
                ? schema.say(evidence.pointer(), found, this::say)
                : schema.say(evidence.pointer(), found);
    }

    private String say(String code) {
        return switch (code) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> english.of(code);
        };
    }
}
