package org.agendagate.handling;

import org.agendagate.reference.FlagDuty;
import org.agendagate.review.Handed;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with an open flag.
 *
 * @param duty by the office's table as it stands today
 * @param handed where somebody handed it on since
 */
public record FlagHolder(FlagDuty duty, @Nullable Handed handed) {
    public String post() {
        return duty.post();
    }

    /** The user's name; empty where nobody is named. */
    public String person() {
        return handed != null ? handed.holder() : duty.person();
    }

    /** The user name of who stands in; empty where there is none. */
    public String deputy() {
        return duty.deputy();
    }

    /** The user's name, or the post where nobody is named. */
    public String name() {
        return person().isEmpty() ? post() : person();
    }
}
