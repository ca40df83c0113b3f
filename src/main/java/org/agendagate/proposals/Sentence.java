package org.agendagate.proposals;

import java.util.List;
import java.util.Locale;
import org.agendagate.packet.CanonicalJson;
import org.agendagate.probes.Opening;

/** What whoever signs a text of a proposal says by it, in the language of the records. */
final class Sentence {
    /** So many openings are named; all of them count in the digest at the end of the list. */
    private static final int NAMED = 50;

    private Sentence() {}

    /** @param passing recorded items that G01 to G03 newly pass */
    static String of(Proposal proposal, List<Opening> openings, List<Flip> passing) {
        ProposedText text = proposal.latest();
        String signed = String.format(
                Locale.ROOT,
                "同意签发修订稿第 %d 号“%s”第 %d 稿：规则版本 %s，由现行版本 %s 修订而成。",
                proposal.id(),
                proposal.title(),
                text.number(),
                text.ruleBook(),
                text.base());
        return signed
                + words(
                        "我已知悉，生效后三条刚性要求（G01 至 G03）不再拦下下列情形，共 %d 项：",
                        openings.stream().map(Opening::zh).toList())
                + words(
                        "我已知悉，已记录的议题中，下列各项原由三条刚性要求拦下，按本稿不再拦下，共 %d 项：",
                        passing.stream().map(Flip::openedZh).toList());
    }

    private static String words(String known, List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String named = String.join("；", lines.subList(0, Math.min(NAMED, lines.size())));
        return String.format(
                Locale.ROOT,
                known + "%s%s",
                lines.size(),
                named,
                lines.size() > NAMED
                        ? String.format(Locale.ROOT, "；等（全部清单摘要值 %s）。", CanonicalJson.digest(String.join("\n", lines)))
                        : "。");
    }
}
