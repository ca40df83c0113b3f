package org.agendagate.derivation;

import java.math.BigDecimal;
import org.agendagate.facts.Project;
import org.agendagate.packet.AgendaItem;
import org.agendagate.reference.MatterPolicy;
import org.agendagate.reference.ProjectPaper;

/** What the project of an item lacks, and how far its estimate may go. */
final class Projects {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Derivation.Setting setting;
    private final MatterPolicy policy;
    private final AgendaItem item;
    private final String at;

    Projects(Derivation.Setting setting, AgendaItem item, String at) {
        this.setting = setting;
        this.policy = setting.reference().matters();
        this.item = item;
        this.at = at;
    }

    Project fact() {
        var project = item.project();
        Gaps gaps = new Gaps();
        for (ProjectPaper paper : ProjectPaper.values()) {
            if (policy.projectPapers().contains(paper) && (project == null || !isGiven(paper, project))) {
                gaps.add(paper.label(), paper.labelEn());
            }
        }
        BigDecimal estimate = project == null ? null : project.estimateYuan();
        BigDecimal approved = project == null ? null : project.approvedFeasibilityYuan();
        return new Project(
                at + "/project",
                at,
                item.itemNo(),
                project == null || project.governmentInvestment(),
                gaps.isEmpty(),
                gaps.zh(),
                gaps.en(),
                estimate,
                Amounts.text(estimate),
                Amounts.textEn(estimate),
                approved,
                Amounts.text(approved),
                Amounts.textEn(approved),
                approved == null
                        ? null
                        : approved.multiply(BigDecimal.valueOf(policy.estimatePercent()))
                                .divide(PERCENT),
                policy.estimatePercent(),
                project != null && setting.answers(project.excessApproval()));
    }

    /** A secret project has no code on the public platform (Article 10 of the Regulations on Government Investment). */
    private boolean isGiven(ProjectPaper paper, org.agendagate.packet.Project project) {
        return switch (paper) {
            case PROJECT_CODE -> project.secretProject() || setting.answers(project.projectCode());
            case FEASIBILITY ->
                setting.answers(project.feasibilityApproval()) && project.approvedFeasibilityYuan() != null;
            case ESTIMATE -> setting.answers(project.estimateApproval()) && project.estimateYuan() != null;
            case LAND_USE -> project.landUse() != null;
            case ENVIRONMENT -> project.environment() != null;
            case FUNDING_SOURCE -> setting.answers(project.fundingSource());
        };
    }
}
