package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one department answered (部门意见). */
public record DepartmentReply(
        String unit,
        Stance stance,
        @Nullable LocalDate repliedOn,
        @Nullable String signedByPost,
        @Nullable String comment,
        @Nullable Adoption adoption,
        boolean agreedToUnadopted,
        @Nullable String statedBasis,
        @Nullable String evidence,
        boolean disclosedInPaper) {}
