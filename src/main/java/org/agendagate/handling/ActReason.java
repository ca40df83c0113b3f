package org.agendagate.handling;

import java.util.Optional;
import org.agendagate.markings.Markings;
import org.agendagate.packet.PacketProblem;

/**
 * The reason for a review or a withdrawal, which the records tell: at most {@value #LONGEST} characters, nothing
 * classified.
 */
public final class ActReason {
    public static final int LONGEST = 2000;

    private ActReason() {}

    /** The code of the problem of a reason that must not be shown again. */
    public static final String CLASSIFIED = "classified";

    /** What was typed, without blanks around it and with the line ends of the records. */
    public static String of(String typed) {
        return typed.strip().replace("\r\n", "\n");
    }

    /** What is wrong with a reason as {@link #of} gives it; the pointer is {@code /reason}. */
    public static Optional<PacketProblem> findProblem(String reason, Markings markings) {
        int length = reason.codePointCount(0, reason.length());
        if (reason.isEmpty()) {
            return problem("missing-reason", "请写明理由。", "give the reason");
        } else if (length > LONGEST) {
            return problem(
                    "too-long",
                    "理由共 " + length + " 个字，最多 " + LONGEST + " 个字，请压缩。",
                    "the reason has " + length + " characters, at most " + LONGEST + " are allowed: shorten it");
        } else if (reason.codePoints()
                .anyMatch(letter -> letter != '\n' && letter != '\t' && Character.isISOControl(letter))) {
            return problem("control-character", "理由中有控制字符，请删去。", "take out the control characters");
        } else if (markings.in(reason)) {
            return problem(
                    CLASSIFIED,
                    "理由带有密级标志，不得进入本系统，未作保存；请走机要渠道，如系误判请改写理由。",
                    "the reason bears a classification marking and was not kept: use the channel for classified"
                            + " matters, or other words where this is a mistake");
        }
        return Optional.empty();
    }

    private static Optional<PacketProblem> problem(String code, String zh, String en) {
        return Optional.of(new PacketProblem("/reason", null, null, code, zh, en));
    }
}
