package org.agendagate.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.PrerequisiteKind;
import org.agendagate.reference.DecisionStep;
import org.agendagate.reference.FundingPaper;
import org.agendagate.reference.MatterPolicy;
import org.agendagate.reference.ProjectPaper;
import org.agendagate.reference.RedLineKind;
import org.agendagate.reference.RedLineWords;

/** Reads {@code matters.yaml}: what each kind of matter must bring along. */
final class MatterReader {
    private MatterReader() {}

    static MatterPolicy read(YamlSection file, UnitNames names) {
        YamlSection personnel = file.section("personnel");
        YamlSection recusal = file.section("recusal");
        YamlSection money = file.section("money");
        YamlSection redLines = file.section("redLines");
        YamlSection project = file.section("project");
        YamlSection majorDecision = file.section("majorDecision");
        YamlSection fairCompetition = file.section("fairCompetition");
        MatterPolicy policy = new MatterPolicy(
                Set.copyOf(personnel.constants("prerequisites", PrerequisiteKind.class)),
                Set.copyOf(personnel.constants("mayNotApply", PrerequisiteKind.class)),
                money.amount("largeAmountYuan"),
                Set.copyOf(money.constants("papers", FundingPaper.class)),
                Set.copyOf(names.read(money, "financeUnits")),
                new RedLineWords(words(redLines.section("words")), redLines.texts("except")),
                Set.copyOf(project.constants("papers", ProjectPaper.class)),
                project.count("estimatePercent"),
                Set.copyOf(recusal.constants("types", ItemType.class)),
                Set.copyOf(majorDecision.constants("steps", DecisionStep.class)),
                majorDecision.count("publicDays"),
                fairCompetition.flag("withRegulator"));
        List.of(personnel, recusal, money, redLines, project, majorDecision, fairCompetition)
                .forEach(YamlSection::close);
        file.close();
        return policy;
    }

    private static Map<RedLineKind, List<String>> words(YamlSection section) {
        Map<RedLineKind, List<String>> words = new EnumMap<>(RedLineKind.class);
        for (RedLineKind kind : RedLineKind.values()) {
            words.put(kind, section.findTexts(kind.name()));
        }
        section.close();
        return words;
    }
}
