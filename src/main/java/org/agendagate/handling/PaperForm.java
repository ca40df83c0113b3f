package org.agendagate.handling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agendagate.markings.Markings;
import org.agendagate.packet.PacketProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be registered, as typed.
 *
 * @param receivedAt date and time, by the office's clock where no offset is given
 * @param takenBy who took the paper in
 */
public record PaperForm(String paperNo, String receivedAt, String takenBy, List<Row> items) {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 2000;
    private static final int MOST_ITEMS = 200;

    public PaperForm {
        paperNo = paperNo.strip();
        receivedAt = receivedAt.strip();
        takenBy = takenBy.strip();
        items = List.copyOf(items);
    }

    /** One item of the paper. */
    public record Row(String itemNo, String title) {
        public Row {
            itemNo = itemNo.strip();
            title = title.strip();
        }

        /** One item a line: its number, a blank, its title. */
        public static List<Row> of(String lines) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new Row(parts[0], parts.length == 2 ? parts[1] : ""))
                    .toList();
        }
    }

    /** When the paper came; {@code null} where that cannot be read. */
    @Nullable
    Instant time() {
        try {
            return (receivedAt.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(receivedAt).toInstant()
                            : LocalDateTime.parse(receivedAt.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8)))
                    .truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** All that is wrong with it at {@code now}. */
    List<PacketProblem> problems(Markings markings, Instant now) {
        List<PacketProblem> problems = new ArrayList<>();
        look(problems, markings, "/paperNo", paperNo, LONGEST_NUMBER, "收文号", "the number of the paper");
        look(problems, markings, "/takenBy", takenBy, LONGEST_NAME, "收件人", "who took it in");
        Instant time = time();
        if (time == null) {
            add(
                    problems,
                    "/receivedAt",
                    "no-time",
                    "请写明收到的日期和时间，如 2026-09-28T15:10",
                    "give date and time, as in 2026-09-28T15:10");
        } else if (time.isAfter(now)) {
            add(problems, "/receivedAt", "future", "收到的时间不能晚于现在", "it cannot have come later than now");
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            add(
                    problems,
                    "/items",
                    "no-items",
                    "请逐项列明议题，1 至 " + MOST_ITEMS + " 项",
                    "list the items, 1 to " + MOST_ITEMS);
        }
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < Math.min(items.size(), MOST_ITEMS); at++) {
            Row row = items.get(at);
            String place = "/items/" + at;
            look(problems, markings, place + "/itemNo", row.itemNo(), LONGEST_NAME, "议题编号", "the item's number");
            look(problems, markings, place + "/title", row.title(), LONGEST_TITLE, "议题名称", "the item's title");
            if (!row.itemNo().isEmpty() && !seen.add(row.itemNo())) {
                add(problems, place + "/itemNo", "twice", "议题编号重复", "the item stands there twice");
            }
        }
        return problems;
    }

    private static void look(
            List<PacketProblem> problems,
            Markings markings,
            String place,
            String text,
            int longest,
            String zh,
            String en) {
        if (text.isEmpty()) {
            add(problems, place, "missing", "请填写" + zh, "give " + en);
        } else if (text.codePointCount(0, text.length()) > longest) {
            add(
                    problems,
                    place,
                    "too-long",
                    zh + "最多 " + longest + " 个字",
                    en + " has at most " + longest + " characters");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            add(problems, place, "control-character", zh + "中有控制字符，请删去", "take the control characters out of " + en);
        } else if (markings.in(text)) {
            add(
                    problems,
                    place,
                    ActReason.CLASSIFIED,
                    zh + "带有密级标志，没有登记；涉密议题请走机要渠道，不在本系统登记",
                    en
                            + " bears a classification marking, nothing was registered: what is classified is not registered here");
        }
    }

    private static void add(List<PacketProblem> problems, String place, String code, String zh, String en) {
        problems.add(new PacketProblem(place, null, null, code, zh, en));
    }
}
