package org.agendagate.language;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.agendagate.language.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** The values that one field can still have after what was asked of it. */
final class Domain {
    /** All values there are, where they are few: constants, true and false; empty where they are not. */
    private final Set<Object> all;

    private final Set<Object> excluded = new HashSet<>();
    private @Nullable Set<Object> allowed;
    private @Nullable Comparable<Object> low;
    private @Nullable Comparable<Object> high;
    private boolean lowExcluded;
    private boolean highExcluded;
    private boolean mayBeAbsent;
    private boolean mayBePresent = true;

    Domain(Collection<?> all, boolean mayBeAbsent) {
        this.all = Set.copyOf(all);
        this.mayBeAbsent = mayBeAbsent;
    }

    Domain(Domain other) {
        all = other.all;
        excluded.addAll(other.excluded);
        allowed = other.allowed == null ? null : new HashSet<>(other.allowed);
        low = other.low;
        high = other.high;
        lowExcluded = other.lowExcluded;
        highExcluded = other.highExcluded;
        mayBeAbsent = other.mayBeAbsent;
        mayBePresent = other.mayBePresent;
    }

    void absent(boolean absent) {
        if (absent) {
            mayBePresent = false;
        } else {
            mayBeAbsent = false;
        }
    }

    void oneOf(Collection<Object> values, boolean holds) {
        if (holds) {
            mayBeAbsent = false;
            Set<Object> common = new HashSet<>();
            values.stream().map(Domain::normal).forEach(common::add);
            if (allowed != null) {
                common.retainAll(allowed);
            }
            allowed = common;
        } else {
            values.stream().map(Domain::normal).forEach(excluded::add);
        }
    }

    /** Takes in {@code field < value} and the like, which do not hold where the value is absent. */
    @SuppressWarnings("unchecked")
    void bound(Operator operator, Object value) {
        mayBeAbsent = false;
        Comparable<Object> limit = (Comparable<Object>) normal(value);
        boolean strict = operator == Operator.LESS || operator == Operator.GREATER;
        if (operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL) {
            int order = high == null ? -1 : limit.compareTo(high);
            highExcluded = order < 0 ? strict : highExcluded || (order == 0 && strict);
            high = order < 0 ? limit : high;
        } else {
            int order = low == null ? 1 : limit.compareTo(low);
            lowExcluded = order > 0 ? strict : lowExcluded || (order == 0 && strict);
            low = order > 0 ? limit : low;
        }
    }

    boolean isEmpty() {
        return !mayBeAbsent && !hasValue();
    }

    private boolean hasValue() {
        if (!mayBePresent) {
            return false;
        }
        if (allowed != null || !all.isEmpty()) {
            Set<Object> candidates = allowed == null ? all : allowed;
            return candidates.stream().anyMatch(this::isPossible);
        }
        int order = low == null || high == null ? -1 : low.compareTo(high);
        return order < 0 || (order == 0 && !lowExcluded && !highExcluded && !excluded.contains(low));
    }

    private boolean isPossible(Object value) {
        int toLow = low == null ? 1 : -low.compareTo(value);
        int toHigh = high == null ? 1 : high.compareTo(value);
        return !excluded.contains(value)
                && (toLow > 0 || (toLow == 0 && !lowExcluded))
                && (toHigh > 0 || (toHigh == 0 && !highExcluded));
    }

    /** Equal numbers, however they are written. */
    private static Object normal(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
