package org.agendagate.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the register is sorted by; entries that are alike in it by when they were taken in. */
public enum RegisterSort {
    /** The latest decision first. */
    TIME("decided_at", true) {
        @Override
        Object read(String value) {
            return Instant.ofEpochMilli(Long.parseLong(value)).atOffset(ZoneOffset.UTC);
        }

        @Override
        String write(RegisterEntry entry) {
            return String.valueOf(entry.decidedAt().toEpochMilli());
        }
    },
    /** The latest meeting first. */
    MEETING("meeting_on", true) {
        @Override
        Object read(String value) {
            return LocalDate.parse(value);
        }

        @Override
        String write(RegisterEntry entry) {
            return entry.meetingOn().toString();
        }
    },
    UNIT("unit", false) {
        @Override
        Object read(String value) {
            return value;
        }

        @Override
        String write(RegisterEntry entry) {
            return entry.unit();
        }
    };

    final String column;
    final boolean descending;

    RegisterSort(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    abstract Object read(String value);

    abstract String write(RegisterEntry entry);

    String order() {
        String way = descending ? " desc" : "";
        return column + way + ", id" + way;
    }

    /** Three places for the value, the value, and the id of the last entry told. */
    String after() {
        String sign = descending ? "<" : ">";
        return "%1$s %2$s= ? and (%1$s %2$s ? or id %2$s ?)".formatted(column, sign);
    }
}
