package org.agendagate.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The signature of the head of the submitting unit (单位主要负责人审签). */
public record UnitHeadSignature(
        @Nullable String name,
        @Nullable String post,
        boolean signed,
        @Nullable LocalDate signedOn,
        @Nullable String evidence) {}
