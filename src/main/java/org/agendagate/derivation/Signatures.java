package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.derivation.SignatureSlots.Placed;
import org.agendagate.derivation.SignatureSlots.Slot;
import org.agendagate.facts.Leader;
import org.agendagate.facts.Opinion;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionCondition;
import org.agendagate.packet.OpinionRole;
import org.agendagate.reference.OpinionReading;
import org.agendagate.reference.Portfolios;
import org.jspecify.annotations.Nullable;

/** Tells who had to sign an item and what was signed, as the facts of leaders and opinions. */
final class Signatures {
    private final Derivation.Setting setting;
    private final Portfolios portfolios;
    private final AgendaItem item;
    private final String at;
    private final SignatureSlots slots;

    Signatures(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.portfolios = setting.reference().portfolios();
        this.item = item;
        this.at = at;
        this.slots = new SignatureSlots(setting, item);
    }

    List<Leader> leaders() {
        return slots.all().stream().map(this::leader).toList();
    }

    List<Opinion> opinions() {
        return IntStream.range(0, item.leaderOpinions().size())
                .mapToObj(
                        index -> opinion(new Placed(index, item.leaderOpinions().get(index))))
                .toList();
    }

    /** The opinions of leaders in charge that count as signed. */
    List<LeaderOpinion> counting() {
        return slots.all().stream()
                .filter(Slot::signed)
                .map(Slot::filledBy)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(Placed::opinion)
                .toList();
    }

    private Leader leader(Slot slot) {
        Placed filledBy = slot.filledBy();
        SignatureGap gap = slot.gap();
        LeaderOpinion opinion = filledBy == null ? null : filledBy.opinion();
        return new Leader(
                filledBy == null ? at + "/leaderOpinions" : place(filledBy),
                at,
                item.itemNo(),
                slot.code() == null ? "" : slot.code(),
                slot.name(),
                slot.unit(),
                slot.unit() + "的分管领导" + (slot.code() == null ? "" : "（" + slot.name() + "）"),
                "the leader in charge of " + slot.unit() + (slot.code() == null ? "" : " (" + slot.name() + ")"),
                slot.lead(),
                gap == null,
                opinion == null ? "" : Objects.requireNonNullElse(opinion.text(), ""),
                opinion == null ? null : words(opinion).kind().name(),
                gap == null ? "" : gap.zh(),
                gap == null ? "" : gap.en(),
                gap != null && gap.awaitsReading(),
                opinion == null ? "" : telling(opinion));
    }

    private Opinion opinion(Placed placed) {
        LeaderOpinion opinion = placed.opinion();
        CompetenceGap gap = competenceGap(opinion);
        return new Opinion(
                place(placed),
                at,
                item.itemNo(),
                opinion.leader(),
                portfolios.title(opinion.leader()),
                roleOf(opinion).name(),
                Objects.requireNonNullElse(opinion.text(), ""),
                words(opinion).kind().name(),
                telling(opinion),
                stand(opinion, "属于不同意：“%s”", "属于缓办：“%s”", "属于附条件同意：“%s”，所附条件尚未落实：%s"),
                stand(opinion, "it disagrees: %s", "it defers: %s", "it agrees on a condition: %s; not met is: %s"),
                opinion.signed(),
                opinion.signedOn(),
                isLatest(placed),
                gap == null,
                opinion.actingFor() != null,
                gap == null ? "" : gap.zh(),
                gap == null ? "" : gap.en(),
                expectedLeader(placed),
                slots.all().stream().allMatch(slot -> isSignedAfter(slot, placed)),
                unmet(opinion).isEmpty() && !opinion.conditions().isEmpty(),
                unmetText(opinion));
    }

    /** A head who is in charge of the unit too signs as the leader in charge, in whichever box. */
    private OpinionRole roleOf(LeaderOpinion opinion) {
        return opinion.role() == OpinionRole.UNIT_HEAD && slots.signsAsLeader(opinion)
                ? OpinionRole.LEADER_IN_CHARGE
                : opinion.role();
    }

    private String place(Placed placed) {
        return at + "/leaderOpinions/" + placed.index();
    }

    private OpinionReading words(LeaderOpinion opinion) {
        return setting.wordsOf(opinion);
    }

    private String stand(LeaderOpinion opinion, String disagrees, String defers, String onCondition) {
        String telling = telling(opinion);
        return switch (words(opinion).kind()) {
            case DISAGREE -> disagrees.formatted(telling);
            case DEFER -> defers.formatted(telling);
            case CONDITIONAL -> onCondition.formatted(telling, unmetText(opinion));
            default -> "";
        };
    }

    private static String unmetText(LeaderOpinion opinion) {
        return opinion.conditions().isEmpty() ? "（未列明）" : String.join("；", unmet(opinion));
    }

    private String telling(LeaderOpinion opinion) {
        return words(opinion).telling().stream().collect(Collectors.joining("”“"));
    }

    /** For a competent leader: nobody has signed in the same leader's place since. */
    private boolean isLatest(Placed placed) {
        LeaderOpinion opinion = placed.opinion();
        if (slots.signsAsLeader(opinion) && slots.mayFillAny(opinion)) {
            return slots.all().stream().anyMatch(slot -> placed.equals(slot.filledBy()));
        }
        return IntStream.range(0, item.leaderOpinions().size())
                .mapToObj(index -> new Placed(index, item.leaderOpinions().get(index)))
                .noneMatch(other ->
                        isOfSameHand(other.opinion(), placed.opinion()) && Placed.BY_DAY.compare(other, placed) > 0);
    }

    private static boolean isOfSameHand(LeaderOpinion one, LeaderOpinion other) {
        return one.leader().equals(other.leader())
                && one.role() == other.role()
                && Objects.equals(one.actingFor(), other.actingFor());
    }

    private boolean isSignedAfter(Slot slot, Placed placed) {
        Placed filledBy = slot.filledBy();
        return filledBy != null && slot.signed() && Placed.BY_DAY.compare(filledBy, placed) > 0;
    }

    /** Where several leaders have not signed since, all of them. */
    private String expectedLeader(Placed placed) {
        return slots.all().stream()
                .filter(slot -> !isSignedAfter(slot, placed))
                .map(Slot::name)
                .collect(Collectors.joining("、"));
    }

    private record CompetenceGap(String zh, String en) {}

    private @Nullable CompetenceGap competenceGap(LeaderOpinion opinion) {
        if (!slots.signsAsLeader(opinion) || slots.mayFillAny(opinion)) {
            return null;
        }
        String unlisted = unlistedUnits();
        if (!unlisted.isEmpty()) {
            return new CompetenceGap(
                    "所列单位" + unlisted + "未列入名录，无法核对签署人的分工",
                    unlisted + " is not in the directory, so that nobody can tell what the signer is in charge of");
        } else if (opinion.actingFor() == null && opinion.authorisation() != null) {
            return new CompetenceGap("注明了代签授权依据，未注明代签对象", "names an authorisation, but not whom it acts for");
        } else if (opinion.actingFor() == null && !otherRelation(opinion).isEmpty()) {
            return new CompetenceGap(
                    "签署人对本议题单位的分工为“" + otherRelation(opinion) + "”，不能代替分管领导签署",
                    "only assists with a unit of the item or liaises with it, which does not stand for the leader in charge");
        } else if (opinion.actingFor() == null) {
            return new CompetenceGap("签署人在签署当日不分管本议题的主办或者会办单位", "was not in charge of a unit of the item on that day");
        }
        return opinion.authorisation() == null
                ? new CompetenceGap("代签未注明授权依据", "acted for another leader without naming an authorisation")
                : new CompetenceGap(
                        "代签授权“%s”与分工表不符或者不在有效期内".formatted(opinion.authorisation()),
                        "the authorisation `%s` is not listed or not valid on that day"
                                .formatted(opinion.authorisation()));
    }

    /** What the signer has to do with the units of the item instead of being in charge; empty where nothing. */
    private String otherRelation(LeaderOpinion opinion) {
        LocalDate day = Objects.requireNonNullElse(opinion.signedOn(), setting.receivedOn());
        return Stream.concat(Stream.of(item.leadUnit()), item.coUnits().stream())
                .map(unit -> setting.naming().otherRelation(opinion.leader(), unit, day))
                .filter(relation -> !relation.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String unlistedUnits() {
        return Stream.concat(Stream.of(item.leadUnit()), item.coUnits().stream())
                .filter(setting.naming()::isUnlisted)
                .distinct()
                .map(unit -> "“" + unit + "”")
                .collect(Collectors.joining());
    }

    private static List<String> unmet(LeaderOpinion opinion) {
        return opinion.conditions().stream()
                .filter(condition -> !condition.met())
                .map(OpinionCondition::text)
                .toList();
    }
}
