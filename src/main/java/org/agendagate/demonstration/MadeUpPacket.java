package org.agendagate.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A packet that comes with the program for a demonstration. Its text names days as so many from the day of the start:
 * {@code ${day-3}}, {@code ${day}}, {@code ${year}}, {@code ${now}} and {@code ${meeting}}.
 *
 * @param name of its resource, without the ending
 */
record MadeUpPacket(String name) {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_AHEAD = 15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\$\\{(day|year|now|meeting)([+-]\\d+)?}");

    /** The packet of somebody who hands it in at {@code start}. */
    byte[] at(Instant start) {
        OffsetDateTime now = start.atZone(OFFICE).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        return PLACE.matcher(text()).replaceAll(place -> filled(place, now)).getBytes(UTF_8);
    }

    private static String filled(MatchResult place, OffsetDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (place.group(1)) {
            case "day" ->
                today.plusDays(place.group(2) == null ? 0 : Integer.parseInt(place.group(2)))
                        .toString();
            case "year" -> String.valueOf(today.getYear());
            case "now" -> TIME.format(now);
            default -> meetingDay(today) + "T09:00:00+08:00";
        };
    }

    /** No meeting begins at a weekend. */
    private static LocalDate meetingDay(LocalDate today) {
        LocalDate day = today.plusDays(DAYS_AHEAD);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private String text() {
        try (InputStream in = MadeUpPacket.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its packet `" + name + "`");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot read the packet `" + name + "`", failure);
        }
    }
}
