package org.agendagate.proposals;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.agendagate.decision.ItemChange;
import org.agendagate.decision.Outcome;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;

/**
 * A recorded item that would be judged otherwise. What the packet says is no part of it: whoever writes and signs rules need
 * not be who may read packets.
 *
 * @param itemNo empty for what concerns the packet as a whole
 * @param meeting number of the meeting it was meant for
 * @param gone rules that no longer report
 * @param come rules that report now
 * @param opened those of G01 to G03 that stopped it and no longer do
 * @param ahead whether it flips only once all is in force that is dated ahead
 */
public record Flip(
        String decision,
        String packetNo,
        int revision,
        String itemNo,
        String unit,
        String meeting,
        Kind kind,
        List<String> gone,
        List<String> come,
        List<String> opened,
        boolean ahead) {
    static final List<String> WITHOUT_EXCEPTION = List.of("G01", "G02", "G03");

    public Flip {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
        opened = List.copyOf(opened);
    }

    /** What becomes of it, the gravest first. */
    public enum Kind {
        PASSED("由不通过改为通过", "newly passed"),
        REFUSED("由通过改为不通过", "newly refused"),
        UNFLAGGED("不再送核", "no longer flagged"),
        FLAGGED("新增送核", "newly flagged"),
        /** Other findings and the same outcome. */
        FINDINGS("结论不变，理由有增减", "same outcome, other findings"),
        /** The same rules in other words. */
        WORDS("只是文字不同", "only words");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese words. */
        public String zh() {
            return zh;
        }

        /** In English words. */
        public String en() {
            return en;
        }
    }

    static Kind kindOf(ItemChange change) {
        if (change.before() != change.after()) {
            return change.after() == Outcome.ACCEPTED ? Kind.PASSED : Kind.REFUSED;
        } else if (change.readyBefore() != change.readyAfter()) {
            return change.readyAfter() ? Kind.UNFLAGGED : Kind.FLAGGED;
        }
        Function<List<Finding>, List<String>> heard = findings -> findings.stream()
                .map(finding -> finding.ruleId() + finding.effect() + finding.desk())
                .sorted()
                .toList();
        return heard.apply(change.added()).equals(heard.apply(change.removed())) ? Kind.WORDS : Kind.FINDINGS;
    }

    /** Rules that {@code some} are findings of and {@code others} are not. */
    static List<String> only(List<Finding> some, List<Finding> others) {
        List<String> known = rules(others);
        return rules(some).stream().filter(rule -> !known.contains(rule)).toList();
    }

    /**
     * Those of the rules without exception that stopped the item and no longer do; {@code G01U} stands in for G01.
     *
     * @param before all that was found on it
     */
    static List<String> opened(List<Finding> before, List<Finding> after) {
        List<String> still = stopping(after);
        return stopping(before).stream().filter(rule -> !still.contains(rule)).toList();
    }

    private static List<String> stopping(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.effect() != Effect.ADVISE)
                .map(finding -> withoutException(finding.ruleId()))
                .filter(WITHOUT_EXCEPTION::contains)
                .distinct()
                .sorted()
                .toList();
    }

    static String withoutException(String ruleId) {
        return ruleId.replaceFirst("U$", "");
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::ruleId).distinct().sorted().toList();
    }

    /** What it is about, in Chinese. */
    String place() {
        return String.format(
                Locale.ROOT, "%s 第 %d 版%s（%s）", packetNo, revision, itemNo.isEmpty() ? "" : " 议题 " + itemNo, unit);
    }

    /** What of G01 to G03 it newly passes, in one line of Chinese. */
    public String openedZh() {
        return "已记录的报送包 %s：%s 不再拦下%s".formatted(place(), String.join("、", opened), ahead ? "（待生效的规则生效、到期的规则失效之后）" : "");
    }
}
