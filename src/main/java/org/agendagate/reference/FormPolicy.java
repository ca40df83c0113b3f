package org.agendagate.reference;

import java.util.EnumSet;
import java.util.Set;
import org.agendagate.packet.Ask;
import org.agendagate.packet.ItemType;

/**
 * What the office asks of the form, the meeting and titles, from {@code form.yaml}.
 *
 * @param required fields that may not be empty
 * @param undecided what a meeting is asked to do without deciding anything, so that no points to decide are needed
 * @param evidence claims that a file must prove
 * @param minutes longest report
 * @param items most items of a meeting
 * @param characters longest paper
 * @param attendants most people of an attending unit
 * @param similarPercent from what likeness on two titles are told as similar
 * @param periodic types whose titles come again each quarter
 */
public record FormPolicy(
        Set<FormField> required,
        Set<Ask> undecided,
        Set<ClaimKind> evidence,
        int minutes,
        int items,
        int characters,
        int attendants,
        int similarPercent,
        Set<ItemType> periodic) {
    /** Where the file is missing: everything is asked for, nothing is let pass. */
    public static final FormPolicy STRICTEST = new FormPolicy(
            EnumSet.allOf(FormField.class), Set.of(), EnumSet.allOf(ClaimKind.class), 15, 5, 3000, 2, 80, Set.of());

    public FormPolicy {
        required = Set.copyOf(required);
        undecided = Set.copyOf(undecided);
        evidence = Set.copyOf(evidence);
        periodic = Set.copyOf(periodic);
    }
}
