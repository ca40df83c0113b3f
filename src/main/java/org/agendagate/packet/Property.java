package org.agendagate.packet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** State property an item disposes of or acquires (资产). */
public record Property(
        @Nullable String description,
        @Nullable BigDecimal valueYuan,
        boolean valueAssessed,
        @Nullable String assessment,
        @Nullable String disposal) {}
