package org.agendagate.handling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.agendagate.findings.Review;
import org.agendagate.packet.PacketProblem;
import org.jspecify.annotations.Nullable;

/**
 * What the meeting-service division certifies that a leader's written words mean, where the program did not understand
 * them (批示核实).
 *
 * @param slip the signed slip the words were compared with
 * @param asked whom they asked; empty where nobody
 */
public record CertifiedReading(Kind kind, String slip, String asked) {
    private static final String BEGINS = "批示核实：";
    private static final int LONGEST = 300;

    /** What the words mean. */
    public enum Kind {
        AGREEMENT("同意提请审议"),
        ON_CONDITION("附条件同意，条件落实前不上会"),
        NONE("没有同意"),
        /** Asks for the leader's own words. */
        UNCLEAR("仍不明确，请领导另行签署明确意见");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As typed; {@code null} where no kind of reading is named. */
    public static @Nullable CertifiedReading of(String kind, String slip, String asked) {
        String name = kind.strip().toUpperCase(Locale.ROOT);
        for (Kind each : Kind.values()) {
            if (each.name().equals(name)) {
                return new CertifiedReading(each, slip.strip(), asked.strip());
            }
        }
        return null;
    }

    /** Only what means agreement clears the flag. */
    Review.Result result() {
        return kind == Kind.AGREEMENT ? Review.Result.CLEARED : Review.Result.UPHELD;
    }

    Optional<PacketProblem> findProblem() {
        if (slip.isEmpty()) {
            return Optional.of(new PacketProblem(
                    "/slip",
                    null,
                    null,
                    "slip-missing",
                    "请写明核对了哪一份签批单",
                    "name the signed slip that the words were compared with"));
        }
        return slip.length() > LONGEST || asked.length() > LONGEST
                ? Optional.of(new PacketProblem(
                        "/slip",
                        null,
                        null,
                        "too-long",
                        "签批单、请示对象请各写在 " + LONGEST + " 个字符以内",
                        "slip and person asked take at most " + LONGEST + " characters each"))
                : Optional.empty();
    }

    /** What a recorded answer certified; empty where it is no reading. */
    static Optional<Kind> kindIn(String told) {
        return Arrays.stream(Kind.values())
                .filter(kind -> told.startsWith(BEGINS + kind.label + "。"))
                .findFirst();
    }

    /** How it stands in the decision, before what else was written. */
    String told() {
        return BEGINS + kind.label() + "。签批单：" + slip + "。请示：" + (asked.isEmpty() ? "未另行请示" : asked) + "。";
    }
}
