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

    static String of(Proposal proposal, List<Opening> openings) {
        ProposedText text = proposal.latest();
        String signed = String.format(
                Locale.ROOT,
                "同意签发修订稿第 %d 号“%s”第 %d 稿：规则版本 %s，由现行版本 %s 修订而成。",
                proposal.id(),
                proposal.title(),
                text.number(),
                text.ruleBook(),
                text.base());
        List<String> lines = openings.stream().map(Opening::zh).toList();
        return lines.isEmpty() ? signed : signed + openingWords(lines);
    }

    private static String openingWords(List<String> lines) {
        String named = String.join("；", lines.subList(0, Math.min(NAMED, lines.size())));
        return String.format(
                Locale.ROOT,
                "我已知悉，生效后三条硬规定（G01 至 G03）不再拦下下列情形，共 %d 项：%s%s",
                lines.size(),
                named,
                lines.size() > NAMED
                        ? String.format(Locale.ROOT, "；等（全部清单摘要值 %s）。", CanonicalJson.digest(String.join("\n", lines)))
                        : "。");
    }
}
