package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.agendagate.edition.Edition;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionRole;
import org.agendagate.reference.Portfolios;
import org.jspecify.annotations.Nullable;

/**
 * Who had to sign an item, and who did.
 *
 * <p>Each leader in charge of the lead unit or of a co-handling unit has a slot. The latest opinion of somebody who was
 * competent on the day of signing fills it: the leader, a predecessor, or who validly acted for the leader. Whether a
 * unit's leader changed between signing and receipt does not matter; where a unit has two leaders, both sign. An opinion
 * without a date may be the latest, so it is taken for it: leaving a date out never brings an older opinion back.
 */
final class SignatureSlots {
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

        Slot in(Derivation.Setting setting) {
            return new Slot(code, name, unit, lead, filledBy, undated, SignatureGap.of(this, setting));
        }

        boolean signed() {
            return gap == null;
        }
    }

    private final Derivation.Setting setting;
    private final Portfolios portfolios;
    private final AgendaItem item;
    private final List<Placed> signing;
    private final List<Slot> slots;

    SignatureSlots(Derivation.Setting setting, AgendaItem item) {
        this.setting = setting;
        this.portfolios = setting.reference().portfolios();
        this.item = item;
        this.signing = IntStream.range(0, item.leaderOpinions().size())
                .mapToObj(index -> new Placed(index, item.leaderOpinions().get(index)))
                .filter(placed -> signsAsLeader(placed.opinion()))
                .sorted(Placed.BY_DAY)
                .toList();
        this.slots = findSlots();
    }

    List<Slot> all() {
        return slots;
    }

    /** Whether somebody who may sign in a leader's place gave the opinion. */
    boolean mayFillAny(LeaderOpinion opinion) {
        return slots.stream().anyMatch(slot -> mayFill(opinion, slot));
    }

    /** A head who is in charge of the unit too signs once, in whichever box: the other may stay without a signature. */
    boolean signsAsLeader(LeaderOpinion opinion) {
        return isLeaders(opinion)
                || (opinion.role() == OpinionRole.UNIT_HEAD
                        && opinion.signed()
                        && setting.naming().isHeadInCharge(opinion.leader(), item.leadUnit(), dayOf(opinion)));
    }

    private static boolean isLeaders(LeaderOpinion opinion) {
        return opinion.role() == OpinionRole.LEADER_IN_CHARGE || opinion.role() == OpinionRole.COUNTERSIGNING_LEADER;
    }

    private List<Slot> findSlots() {
        Map<String, Slot> found = new LinkedHashMap<>();
        addSlots(item.leadUnit(), true, found);
        item.coUnits().forEach(unit -> addSlots(unit, false, found));
        return found.values().stream().map(slot -> slot.in(setting)).toList();
    }

    /**
     * A unit whose leader is not listed keeps a slot that nobody can fill: what cannot be checked is not signed. Nobody
     * is in charge of a body outside the house; it can have its say, and lead nothing.
     */
    private void addSlots(String unit, boolean lead, Map<String, Slot> found) {
        List<Portfolios.LeaderEntry> inCharge = portfolios.listInCharge(unit, setting.receivedOn());
        if (inCharge.isEmpty() && (lead || !setting.naming().isOutside(unit))) {
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
        String authorisation = setting.edition().atLeast(Edition.SECOND)
                ? portfolios.listedNumber(opinion.authorisation())
                : opinion.authorisation();
        if ((actingFor == null || actingFor.equals(code))
                && setting.naming().managesFor(opinion.leader(), code, unit, authorisation, day)) {
            return true;
        }
        if (actingFor != null) {
            return actingFor.equals(code) && portfolios.mayActFor(opinion.leader(), actingFor, authorisation, day);
        }
        return authorisation == null
                && portfolios.isInCharge(opinion.leader(), unit, day)
                && (opinion.leader().equals(code)
                        || !portfolios.isInCharge(opinion.leader(), unit, setting.receivedOn()));
    }

    /** The day of signing; where it is missing, the day of receipt. */
    private LocalDate dayOf(LeaderOpinion opinion) {
        return Objects.requireNonNullElse(opinion.signedOn(), setting.receivedOn());
    }

    private boolean mayFill(LeaderOpinion opinion, Slot slot) {
        String code = slot.code();
        return code != null && fills(opinion, code, slot.unit());
    }
}
