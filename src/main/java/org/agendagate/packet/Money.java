package org.agendagate.packet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The money an item asks for (资金). */
public record Money(
        @Nullable BigDecimal amountYuan,
        @Nullable Integer years,
        boolean specialFund,
        @Nullable String sourceText,
        boolean sourceInApprovedBudget,
        @Nullable String costEstimate,
        @Nullable String performanceGoals,
        boolean outsideBudget,
        boolean budgetAdjustment,
        boolean newLocalDebt,
        boolean guarantee,
        @Nullable String congressRoute) {}
