package org.agendagate.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and times as tables show them, in Asia/Shanghai: 2026-10-12 09:00. */
@Component("days")
public final class Days {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    Days() {}

    public String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(OFFICE));
    }

    public String time(Instant time) {
        return TIME.format(time.atZone(OFFICE));
    }
}
