package org.agendagate.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionCondition;
import org.agendagate.packet.OpinionRole;
import org.jspecify.annotations.Nullable;

/**
 * Who had to sign an item, and who did.
 *
 * <p>Each leader in charge of the lead unit or of a co-handling unit has a slot. The latest opinion of somebody who was
 * competent on the day of signing fills it: the leader, a predecessor, or who validly acted for the leader. Whether a
 * unit's leader changed between signing and receipt does not matter; where a unit has two leaders, both sign. An opinion
 * without a date may be the latest, so it is taken for it: leaving a date out never brings an older opinion back.
 */
final class Signatures {
    /** An opinion with its place among the opinions of the item. */
    record Placed(int index, LeaderOpinion opinion) {
        static final Comparator<Placed> BY_DAY = Comparator.comparing(
                        (Placed placed) -> Objects.requireNonNullElse(placed.opinion.signedOn(), LocalDate.MAX))
                .thenComparing(Placed::index);
    }

    /**
     * A leader who must sign, and the opinion that fills the slot, if any stands there.
     *
     * @param undated how many opinions that could fill it bear no full date
     * @param gap why that is no signed opinion; {@code null} where it is one
     */
    record Slot(
            @Nullable String code,
            String name,
            String unit,
            boolean lead,
            @Nullable Placed filledBy,
            long undated,
            @Nullable SignatureGap gap) {
        Slot(@Nullable String code, String name, String unit, boolean lead, @Nullable Placed filledBy, long undated) {
            this(code, name, unit, lead, filledBy, undated, null);
        }

        Slot in(Facts.Setting setting) {
            return new Slot(code, name, unit, lead, filledBy, undated, SignatureGap.of(this, setting));
        }

        boolean signed() {
            return gap == null;
        }
    }

    private final Facts.Setting setting;
    private final Portfolios portfolios;
    private final AgendaItem item;
    private final String at;
    private final List<Placed> signing;
    private final List<Slot> slots;

    Signatures(Facts.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.portfolios = setting.reference().portfolios();
        this.item = item;
        this.at = at;
        this.signing = IntStream.range(0, item.leaderOpinions().size())
                .mapToObj(index -> new Placed(index, item.leaderOpinions().get(index)))
                .filter(placed -> signsAsLeader(placed.opinion()))
                .sorted(Placed.BY_DAY)
                .toList();
        this.slots = findSlots();
    }

    List<Leader> leaders() {
        return slots.stream().map(this::leader).toList();
    }

    List<Opinion> opinions() {
        return IntStream.range(0, item.leaderOpinions().size())
                .mapToObj(
                        index -> opinion(new Placed(index, item.leaderOpinions().get(index))))
                .toList();
    }

    /** The opinions of leaders in charge that count as signed. */
    List<LeaderOpinion> counting() {
        return slots.stream()
                .filter(Slot::signed)
                .map(Slot::filledBy)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(Placed::opinion)
                .toList();
    }

    private static boolean signsAsLeader(LeaderOpinion opinion) {
        return opinion.role() == OpinionRole.LEADER_IN_CHARGE || opinion.role() == OpinionRole.COUNTERSIGNING_LEADER;
    }

    private List<Slot> findSlots() {
        Map<String, Slot> found = new LinkedHashMap<>();
        addSlots(item.leadUnit(), true, found);
        item.coUnits().forEach(unit -> addSlots(unit, false, found));
        return found.values().stream().map(slot -> slot.in(setting)).toList();
    }

    /** A unit whose leader is not listed keeps a slot that nobody can fill: what cannot be checked is not signed. */
    private void addSlots(String unit, boolean lead, Map<String, Slot> found) {
        List<Portfolios.LeaderEntry> inCharge = portfolios.listInCharge(unit, setting.receivedOn());
        if (inCharge.isEmpty()) {
            found.putIfAbsent("?" + unit, new Slot(null, unit + "的分管领导", unit, lead, null, 0));
        }
        for (Portfolios.LeaderEntry leader : inCharge) {
            found.putIfAbsent(leader.code(), slot(leader, unit, lead));
        }
    }

    private Slot slot(Portfolios.LeaderEntry leader, String unit, boolean lead) {
        List<Placed> filling = signing.stream()
                .filter(placed -> fills(placed.opinion(), leader.code(), unit))
                .toList();
        return new Slot(
                leader.code(),
                leader.title(),
                unit,
                lead,
                filling.isEmpty() ? null : filling.get(filling.size() - 1),
                filling.stream()
                        .filter(placed -> placed.opinion().signedOn() == null)
                        .count());
    }

    private boolean fills(LeaderOpinion opinion, String code, String unit) {
        LocalDate day = dayOf(opinion);
        String actingFor = opinion.actingFor();
        if (actingFor != null) {
            return actingFor.equals(code)
                    && portfolios.mayActFor(opinion.leader(), actingFor, opinion.authorisation(), day);
        }
        return opinion.authorisation() == null
                && portfolios.isInCharge(opinion.leader(), unit, day)
                && (opinion.leader().equals(code)
                        || !portfolios.isInCharge(opinion.leader(), unit, setting.receivedOn()));
    }

    /** The day of signing; where it is missing, the day of receipt. */
    private LocalDate dayOf(LeaderOpinion opinion) {
        return Objects.requireNonNullElse(opinion.signedOn(), setting.receivedOn());
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
                slot.lead(),
                gap == null,
                opinion == null ? "" : Objects.requireNonNullElse(opinion.text(), ""),
                opinion == null ? null : kindOf(opinion).name(),
                gap == null ? "" : gap.zh(),
                gap == null ? "" : gap.en());
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
                opinion.role().name(),
                Objects.requireNonNullElse(opinion.text(), ""),
                kindOf(opinion).name(),
                opinion.signed(),
                opinion.signedOn(),
                isLatest(placed),
                gap == null,
                opinion.actingFor() != null,
                gap == null ? "" : gap.zh(),
                gap == null ? "" : gap.en(),
                expectedLeader(placed),
                slots.stream().allMatch(slot -> isSignedAfter(slot, placed)),
                unmet(opinion).isEmpty() && !opinion.conditions().isEmpty(),
                opinion.conditions().isEmpty() ? "（未列明）" : String.join("；", unmet(opinion)));
    }

    private String place(Placed placed) {
        return at + "/leaderOpinions/" + placed.index();
    }

    private OpinionKind kindOf(LeaderOpinion opinion) {
        return setting.reference().opinions().kindOf(opinion.text(), opinion.signed());
    }

    /** For a competent leader: nobody has signed in the same leader's place since. */
    private boolean isLatest(Placed placed) {
        LeaderOpinion opinion = placed.opinion();
        if (signsAsLeader(opinion) && slots.stream().anyMatch(slot -> mayFill(opinion, slot))) {
            return slots.stream().anyMatch(slot -> placed.equals(slot.filledBy()));
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
        return slots.stream()
                .filter(slot -> !isSignedAfter(slot, placed))
                .map(Slot::name)
                .collect(Collectors.joining("、"));
    }

    private record CompetenceGap(String zh, String en) {}

    private @Nullable CompetenceGap competenceGap(LeaderOpinion opinion) {
        if (!signsAsLeader(opinion) || slots.stream().anyMatch(slot -> mayFill(opinion, slot))) {
            return null;
        }
        if (opinion.actingFor() == null && opinion.authorisation() != null) {
            return new CompetenceGap("注明了代签授权依据，未注明代签对象", "names an authorisation, but not whom it acts for");
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

    private boolean mayFill(LeaderOpinion opinion, Slot slot) {
        String code = slot.code();
        return code != null && fills(opinion, code, slot.unit());
    }

    private static List<String> unmet(LeaderOpinion opinion) {
        return opinion.conditions().stream()
                .filter(condition -> !condition.met())
                .map(OpinionCondition::text)
                .toList();
    }
}
