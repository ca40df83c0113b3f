package org.agendagate.language;

import org.agendagate.findings.Authority;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.reference.WaiverAuthority;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's annotations say: everything a reader of the decision sees. English texts are empty templates where the
 * file has none.
 *
 * @param due by when the actor must act; {@code null} where the rule does not say
 * @param desk who looks at what a flag reports; {@code null} for the legal division
 * @param waivable who may waive what the rule reports; {@code null} where nobody may
 */
public record Header(
        Effect effect,
        Tier tier,
        String titleEn,
        Authority authority,
        Template actor,
        Template actorEn,
        Template reason,
        Template reasonEn,
        Template remedy,
        Template remedyEn,
        @Nullable Template due,
        @Nullable WaiverAuthority waivable,
        @Nullable Desk desk) {}
