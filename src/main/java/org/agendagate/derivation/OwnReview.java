package org.agendagate.derivation;

import java.util.List;
import java.util.stream.Stream;
import org.agendagate.edition.Edition;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.ReviewOutcome;
import org.agendagate.reference.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Tells reviews by the very section that drafted: they do not count, unless the named stand-in signed. That reviewer and
 * lead unit belong to one body is normal: the legal division reviews what other divisions of the office draft.
 *
 * <p>Many units have a section of that name, so a section that handed in is the legal division only where the office
 * lists it with its unit, as 省委办公厅法规处.
 */
final class OwnReview {
    private final Derivation.Setting setting;
    private final Thresholds thresholds;

    OwnReview(Derivation.Setting setting) {
        this.setting = setting;
        this.thresholds = setting.reference().thresholds();
    }

    /** Whether the section that drafted signed {@code review}, or nobody whose signature would count in its place. */
    boolean is(LegalPreReview review) {
        if (!setting.edition().atLeast(Edition.SECOND)) {
            return false;
        }
        String signer = signer(review);
        if (signer != null && isStandIn(signer)) {
            return false;
        }
        List<String> drafters = draftersOf(review);
        boolean draftedByLegal = drafters.stream().anyMatch(this::isListed);
        return draftedByLegal ? signer == null || isListed(signer) : signer != null && drafters.contains(signer);
    }

    /** Whether the legal division drafted, and the one named for that signed {@code review} in its place. */
    boolean isByStandIn(LegalPreReview review) {
        String signer = signer(review);
        return setting.edition().atLeast(Edition.SECOND)
                && signer != null
                && isStandIn(signer)
                && draftersOf(review).stream().anyMatch(this::isListed);
    }

    private boolean isStandIn(String name) {
        return thresholds.standIns().contains(setting.naming().unit(name));
    }

    /** The section that drafted as it may be written: with its unit, and without where that is no legal division. */
    private List<String> draftersOf(LegalPreReview review) {
        String unit = setting.packet().submittingUnit();
        return Stream.of(setting.packet().division(), review.sentBy())
                .filter(section -> section != null && !section.isBlank())
                .flatMap(section -> section.startsWith(unit)
                        ? Stream.of(section)
                        : isListed(section) ? Stream.of(unit + section) : Stream.of(section, unit + section))
                .toList();
    }

    private boolean isListed(String section) {
        return thresholds.legalDivisions().contains(setting.naming().unit(section));
    }

    /** The section that signed, without the post: 法规处·审核岗 is 法规处. */
    private static @Nullable String signer(LegalPreReview review) {
        String name = review.outcome() == ReviewOutcome.NOT_REQUIRED ? review.notRequiredSignedBy() : review.reviewer();
        return name == null || name.isBlank() ? null : name.split("·", 2)[0].strip();
    }
}
