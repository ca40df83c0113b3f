package org.agendagate.packet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A construction or investment project (项目). */
public record Project(
        boolean governmentInvestment,
        boolean secretProject,
        @Nullable String projectCode,
        @Nullable String feasibilityApproval,
        @Nullable BigDecimal approvedFeasibilityYuan,
        @Nullable BigDecimal estimateYuan,
        @Nullable String estimateApproval,
        @Nullable String excessApproval,
        @Nullable ClearanceState landUse,
        @Nullable ClearanceState environment,
        @Nullable String fundingSource) {}
