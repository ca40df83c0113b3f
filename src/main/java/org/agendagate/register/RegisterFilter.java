package org.agendagate.register;

import java.time.LocalDate;
import java.util.Set;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody asks for; {@code null} or empty for whatever.
 *
 * @param division whose packets are open to whoever asks; {@code null} for those of every division
 * @param text in the title, the numbers or the unit, whatever its case and width
 * @param unit part of its name
 * @param rule id of a rule that reported on the item
 * @param standings where the item may stand today; none for whatever
 * @param meeting day of the meeting
 * @param from first day it was decided on, in Asia/Shanghai
 * @param until last day
 * @param toRevise whether only what waits for another revision: kept from the meeting in its latest one, and not withdrawn
 * @param counted which of them a figure counts
 */
public record RegisterFilter(
        @Nullable String division,
        String text,
        String unit,
        String rule,
        Set<Standing> standings,
        @Nullable LocalDate meeting,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean toRevise,
        Counted counted) {
    public RegisterFilter {
        standings = Set.copyOf(standings);
    }

    /**
     * Which entries a figure counts.
     *
     * @param rejectedBy id of a rule that keeps the item from the meeting
     * @param ofUnit the whole name of its lead unit
     * @param round how many times the packet has held the item
     * @param becameFit whether only items that this submission made fit for the agenda, whatever came of them later
     */
    public record Counted(
            String rejectedBy, String ofUnit, @Nullable Integer round, boolean becameFit) {
        public static final Counted ANY = new Counted("", "", null, false);
    }

    /** What is asked for where nobody counts. */
    public RegisterFilter(
            @Nullable String division,
            String text,
            String unit,
            String rule,
            @Nullable Standing standing,
            @Nullable LocalDate meeting,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean toRevise) {
        this(
                division,
                text,
                unit,
                rule,
                standing == null ? Set.of() : Set.of(standing),
                meeting,
                from,
                until,
                toRevise,
                Counted.ANY);
    }

    public static RegisterFilter all() {
        return new RegisterFilter(null, "", "", "", null, null, null, null, false);
    }

    /** What waits for another revision of a packet of {@code division}. */
    public static RegisterFilter toRevise(@Nullable String division) {
        return new RegisterFilter(division, "", "", "", null, null, null, null, true);
    }
}
