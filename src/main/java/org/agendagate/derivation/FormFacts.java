package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.facts.Claim;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Form;
import org.agendagate.facts.Material;
import org.agendagate.facts.Slot;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.AttendingUnit;
import org.agendagate.packet.Contact;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Reporter;
import org.agendagate.packet.UnitHeadSignature;
import org.agendagate.reference.FormField;
import org.agendagate.reference.FormPolicy;
import org.jspecify.annotations.Nullable;

/** Tells how the forms of a packet are filled in, what files came, and how the meeting fills up item by item. */
final class FormFacts {
    private final Derivation.Setting setting;
    private final FormPolicy policy;
    private final Packet packet;
    private int position;
    private int minutes;

    FormFacts(Derivation.Setting setting) {
        this.setting = setting;
        this.policy = setting.reference().form();
        this.packet = setting.packet();
    }

    /** To be called for each item in the order of the packet. */
    void addTo(List<Fact> facts, AgendaItem item, String at) {
        if (setting.asks(Form.class)) {
            facts.add(form(item, at));
        }
        if (setting.asks(Slot.class)) {
            facts.add(slot(item, at));
        }
        if (setting.asks(Material.class)) {
            addMaterials(facts, item, at);
        }
        if (setting.asks(Claim.class)) {
            new Claims(setting, item, at).addTo(facts);
        }
    }

    private Form form(AgendaItem item, String at) {
        List<FormField> missing = new ArrayList<>();
        for (FormField field : FormField.values()) {
            if (policy.required().contains(field) && !isFilled(field, item)) {
                missing.add(field);
            }
        }
        return new Form(
                at,
                item.itemNo(),
                missing.isEmpty(),
                missing.stream().map(FormField::name).toList(),
                missing.stream().map(FormField::label).collect(Collectors.joining("、")),
                missing.stream().map(FormField::labelEn).collect(Collectors.joining(", ")),
                item.ask() == null ? null : item.ask().name(),
                item.ask() == null ? "" : item.ask().label(),
                item.decisionPoints().size(),
                item.oneMatter(),
                item.competence() == null ? null : item.competence().name(),
                item.competence() == null ? "" : item.competence().label(),
                item.competence() == null ? "" : Words.of(item.competence()));
    }

    private boolean isFilled(FormField field, AgendaItem item) {
        Contact handler = packet.handler();
        Reporter reporter = item.reporter();
        return switch (field) {
            case TITLE -> isAnswer(item.title());
            case ASK -> item.ask() != null;
            case DECISION_POINTS -> item.decisionPoints().stream().anyMatch(this::isAnswer) || decidesNothing(item);
            case BASIS -> isAnswer(item.basis());
            case LEAD_UNIT -> isAnswer(item.leadUnit());
            case HANDLER -> handler != null && isAnswer(handler.name());
            case HANDLER_POST -> handler != null && isAnswer(handler.post());
            case HANDLER_PHONE -> handler != null && isAnswer(handler.phone());
            case REPORTER -> reporter != null && (isAnswer(reporter.name()) || isAnswer(reporter.post()));
            case MINUTES -> item.minutes() != null && item.minutes() > 0;
            case UNIT_HEAD_SIGNATURE -> isSigned(packet.unitHeadSignature()) || isSignedByHeadInCharge(item);
        };
    }

    private boolean decidesNothing(AgendaItem item) {
        return item.ask() != null && policy.undecided().contains(item.ask());
    }

    private boolean isSigned(@Nullable UnitHeadSignature signature) {
        return signature != null
                && signature.signed()
                && signature.signedOn() != null
                && !signature.signedOn().isAfter(setting.today());
    }

    /** Who heads the submitting unit and is in charge of it too signs once, in whichever box. */
    private boolean isSignedByHeadInCharge(AgendaItem item) {
        return item.leaderOpinions().stream()
                .anyMatch(opinion -> opinion.signed()
                        && opinion.signedOn() != null
                        && !opinion.signedOn().isAfter(setting.today())
                        && opinion.actingFor() == null
                        && setting.naming()
                                .isHeadInCharge(opinion.leader(), packet.submittingUnit(), opinion.signedOn()));
    }

    private boolean isAnswer(@Nullable String text) {
        return isText(text) && setting.answers(text);
    }

    static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private Slot slot(AgendaItem item, String at) {
        boolean counts = item.withdrawal() == null;
        if (counts) {
            position++;
            minutes += Objects.requireNonNullElse(item.minutes(), 0);
        }
        Reporter reporter = item.reporter();
        return new Slot(
                at,
                item.itemNo(),
                counts ? position : 0,
                policy.items(),
                item.minutes(),
                policy.minutes(),
                counts ? minutes : 0,
                packet.meeting().lengthMinutes(),
                reporter == null ? "" : nameOf(reporter),
                reporter != null && reporter.unitHead(),
                reporter != null && isText(reporter.approval()),
                packet.meeting().absentLeaders(),
                item.attendingUnits().stream()
                        .map(AttendingUnit::people)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0),
                policy.attendants(),
                item.documents().stream()
                        .map(this::charactersOf)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0),
                policy.characters());
    }

    /** Of the file the gate keeps; where it keeps none, what was declared. */
    private @Nullable Integer charactersOf(DeliberationDocument document) {
        KnownDocument kept =
                document.fileHash() == null ? null : setting.keptFiles().get(document.fileHash());
        return kept == null ? document.characters() : Integer.valueOf(kept.characters());
    }

    private static String nameOf(Reporter reporter) {
        return isText(reporter.post())
                ? String.valueOf(reporter.post())
                : Objects.requireNonNullElse(reporter.name(), "");
    }

    private static void addMaterials(List<Fact> facts, AgendaItem item, String at) {
        Set<String> received = new LinkedHashSet<>();
        for (int index = 0; index < item.documents().size(); index++) {
            DeliberationDocument document = item.documents().get(index);
            String place = at + "/documents/" + index;
            facts.add(material(item, at, place, document.fileName(), document.title(), document.readable()));
            received.add(nameOf(document.fileName(), document.title()));
        }
        for (int index = 0; index < item.attachments().size(); index++) {
            Attachment attachment = item.attachments().get(index);
            String place = at + "/attachments/" + index;
            facts.add(material(item, at, place, attachment.fileName(), attachment.title(), attachment.readable()));
            received.add(nameOf(attachment.fileName(), attachment.title()));
        }
        // Where the file itself should be, as there is none.
        String place = at + "/attachments/" + item.attachments().size();
        for (String name : new LinkedHashSet<>(item.manifest())) {
            if (!received.contains(name)) {
                facts.add(new Material(place, at, item.itemNo(), name, true, false, false));
            }
        }
    }

    private static Material material(
            AgendaItem item, String at, String place, @Nullable String fileName, String title, boolean readable) {
        String name = nameOf(fileName, title);
        return new Material(place, at, item.itemNo(), name, item.manifest().contains(name), isText(fileName), readable);
    }

    private static String nameOf(@Nullable String fileName, String title) {
        return isText(fileName) ? String.valueOf(fileName) : title;
    }
}
