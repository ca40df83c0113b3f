package org.agendagate.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule reports about one item.
 *
 * @param itemNo the item, or empty where the finding is about the packet as a whole
 * @param actor who must act
 * @param dueBy by when, {@code yyyy-MM-dd} or {@code yyyy-MM-dd HH:mm} in Asia/Shanghai; {@code null} where not known
 * @param waiver {@code null} where the finding has its effect
 * @param review what the desk's reviewer said about a flag; {@code null} while nobody has
 * @param askedDesk whose flag it is; {@code null} for the legal division's, and where it is no flag
 */
public record Finding(
        String ruleId,
        Wording ruleName,
        Effect effect,
        Tier tier,
        String itemNo,
        Wording reason,
        Wording remedy,
        Authority authority,
        Wording actor,
        @Nullable String dueBy,
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Waived waiver,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Review review,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("desk") @Nullable
        Desk askedDesk) {
    public Finding {
        evidence = List.copyOf(evidence);
        askedDesk = askedDesk == Desk.LEGAL ? null : askedDesk;
        if (askedDesk != null && effect != Effect.FLAG) {
            throw new IllegalArgumentException("only a flag has a desk, and " + ruleId + " is none");
        }
        if (review != null && effect != Effect.FLAG) {
            throw new IllegalArgumentException("only a flag is reviewed, and " + ruleId + " is none");
        }
    }

    /** A finding as its rule reports it; nobody has reviewed it. */
    public Finding(
            String ruleId,
            Wording ruleName,
            Effect effect,
            Tier tier,
            String itemNo,
            Wording reason,
            Wording remedy,
            Authority authority,
            Wording actor,
            @Nullable String dueBy,
            List<Evidence> evidence,
            @Nullable Waived waiver) {
        this(
                ruleId, ruleName, effect, tier, itemNo, reason, remedy, authority, actor, dueBy, evidence, waiver, null,
                null);
    }

    /** The same finding for that desk. */
    public Finding at(@Nullable Desk desk) {
        return new Finding(
                ruleId, ruleName, effect, tier, itemNo, reason, remedy, authority, actor, dueBy, evidence, waiver,
                review, desk);
    }

    /** Who looks at it, where it is a flag. */
    public Desk desk() {
        return askedDesk == null ? Desk.LEGAL : askedDesk;
    }

    /** The same finding with that review, or with none. */
    public Finding reviewed(@Nullable Review by) {
        return new Finding(
                ruleId, ruleName, effect, tier, itemNo, reason, remedy, authority, actor, dueBy, evidence, waiver, by,
                askedDesk);
    }

    /** Whether it keeps its item from the meeting. */
    public boolean rejects() {
        return has(Effect.REJECT) || (review != null && review.result() == Review.Result.UPHELD);
    }

    /**
     * The note (补正说明) that is asked for when the item comes again; {@code null} where none is. What a rule finds no
     * more, the service notes itself; an upheld flag comes again as a flag, and only the unit can say what was done.
     */
    public @Nullable Wording cureNote() {
        if (!rejects() || itemNo.isEmpty()) {
            return null;
        }
        return has(Effect.REJECT)
                ? new Wording(
                        "重新报送时须有关于〔" + ruleId + "〕的补正说明；改正后不再检出的，由系统写明。",
                        "a note on " + ruleId
                                + " is asked for when the item comes again; where it is found no more, the service"
                                + " writes it")
                : new Wording(
                        "重新报送时请填写关于〔" + ruleId + "〕的补正说明。",
                        "write a note on " + ruleId + " when the item comes again: what was done about it");
    }

    /** Whether its desk has still to look. */
    public boolean open() {
        return has(Effect.FLAG) && review == null;
    }

    /** Whether the finding has the effect {@code effect}; a waived one has none. */
    public boolean has(Effect effect) {
        return waiver == null && this.effect == effect;
    }
}
