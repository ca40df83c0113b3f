package org.agendagate.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody asks for; {@code null} or empty for whatever.
 *
 * @param division whose packets are open to whoever asks; {@code null} for those of every division
 * @param text in the title, the numbers or the unit, whatever its case and width
 * @param unit part of its name
 * @param rule id of a rule that reported on the item
 * @param meeting day of the meeting
 * @param from first day it was decided on, in Asia/Shanghai
 * @param until last day
 * @param toRevise whether only what waits for another revision: kept from the meeting in its latest one, and not withdrawn
 */
public record RegisterFilter(
        @Nullable String division,
        String text,
        String unit,
        String rule,
        @Nullable EntryStanding standing,
        @Nullable LocalDate meeting,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean toRevise) {
    public static RegisterFilter all() {
        return new RegisterFilter(null, "", "", "", null, null, null, null, false);
    }

    /** What waits for another revision of a packet of {@code division}. */
    public static RegisterFilter toRevise(@Nullable String division) {
        return new RegisterFilter(division, "", "", "", null, null, null, null, true);
    }
}
