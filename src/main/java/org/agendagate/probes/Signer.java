package org.agendagate.probes;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.agendagate.findings.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may have signed for a unit.
 *
 * @param post code of the post
 * @param actingFor code of the post in whose place, if the signature says so
 * @param paper the document that the signature cites for that
 * @param asHead whether in the box of the unit's head
 */
record Signer(
        String post, @Nullable String actingFor, @Nullable String paper, boolean asHead) {
    static Signer of(String post) {
        return new Signer(post, null, null, false);
    }

    static Signer asHead(String post) {
        return new Signer(post, null, null, true);
    }

    /** Whether the signature may stand in the place of the leader {@code code}. */
    boolean mayStandFor(String code) {
        return actingFor == null || actingFor.equals(code);
    }

    /** What is tried, in words. */
    Wording matter(LocalDate day, LocalDate signedOn, UnaryOperator<String> titleOf) {
        String title = titleOf.apply(post);
        String zh = title;
        String en = title;
        if (asHead) {
            zh += "在主要负责人一栏";
            en += " in the box of the unit's head";
        } else if (actingFor != null) {
            zh += "依据%s代%s".formatted(paper, titleOf.apply(actingFor));
            en += " for %s by %s".formatted(titleOf.apply(actingFor), paper);
        }
        return signedOn.equals(day)
                ? new Wording("自%s起由%s签署".formatted(day, zh), "signed by %s from %s on".formatted(en, day))
                : new Wording("由%s于%s签署".formatted(zh, signedOn), "signed by %s on %s".formatted(en, signedOn));
    }
}
