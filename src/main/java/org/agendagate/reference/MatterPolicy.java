package org.agendagate.reference;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.PrerequisiteKind;

/**
 * What each kind of matter must bring along, from {@code matters.yaml}.
 *
 * @param prerequisites what a personnel case needs
 * @param mayNotApply those of them that may be marked as not applicable
 * @param largeAmountYuan from which amount on money counts as a large fund
 * @param fundingPapers what a large fund needs
 * @param financeUnits the units whose opinion counts as that of the finance department
 * @param redLines the words in an item's text that show a red line
 * @param projectPapers what a project of government investment needs
 * @param estimatePercent how much of the approved feasibility estimate the budget estimate may reach
 * @param recusalTypes kinds of items for which recusal must be declared
 * @param decisionSteps the steps a major administrative decision needs
 * @param publicDays how many days an open solicitation lasts unless reasons are given
 * @param withRegulator whether the market regulator must have taken part in a fair-competition review
 */
public record MatterPolicy(
        Set<PrerequisiteKind> prerequisites,
        Set<PrerequisiteKind> mayNotApply,
        BigDecimal largeAmountYuan,
        Set<FundingPaper> fundingPapers,
        Set<String> financeUnits,
        RedLineWords redLines,
        Set<ProjectPaper> projectPapers,
        int estimatePercent,
        Set<ItemType> recusalTypes,
        Set<DecisionStep> decisionSteps,
        int publicDays,
        boolean withRegulator) {

    /** Holds where there is no such file: everything is asked for, and nothing is too small. */
    public static final MatterPolicy STRICTEST = new MatterPolicy(
            EnumSet.allOf(PrerequisiteKind.class),
            Set.of(),
            BigDecimal.ZERO,
            EnumSet.allOf(FundingPaper.class),
            Set.of(),
            new RedLineWords(Map.of(), List.of()),
            EnumSet.allOf(ProjectPaper.class),
            100,
            EnumSet.of(ItemType.PERSONNEL),
            EnumSet.allOf(DecisionStep.class),
            30,
            true);

    public MatterPolicy {
        prerequisites = Set.copyOf(prerequisites);
        mayNotApply = Set.copyOf(mayNotApply);
        fundingPapers = Set.copyOf(fundingPapers);
        financeUnits = Set.copyOf(financeUnits);
        projectPapers = Set.copyOf(projectPapers);
        recusalTypes = Set.copyOf(recusalTypes);
        decisionSteps = Set.copyOf(decisionSteps);
    }
}
