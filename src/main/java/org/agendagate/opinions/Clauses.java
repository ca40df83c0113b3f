package org.agendagate.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.packet.MeetingKind;
import org.jspecify.annotations.Nullable;

/** Takes an opinion apart into clauses and finds the shape of each. */
final class Clauses {
    /** A clause as written, and its shape. */
    record Clause(String words, Shape shape) {}

    private static final Words WORDS = new Words(Map.of());
    private static final Pattern TITLE = Pattern.compile("《(?:[^《》]|《[^《》]*》)*》|〈[^〈〉]*〉");
    private static final Pattern QUOTATION = Pattern.compile("“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’|\"[^\"]*\"");
    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}日?|(?<![\\d.])\\d{1,2}[./]\\d{1,2}(?![\\d.亿万元%])"
                    + "|(?:[二〇零○一三四五六七八九]{4}年)?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]");
    private static final Pattern OWN_LABEL = Pattern.compile("^(?:批示|意见|分管领导意见|批示意见|领导意见|签批意见|审批意见|本人意见|我的意见|阅批意见):");
    private static final Pattern TRAILING_OFF = Pattern.compile("\\.{2,}|。{2,}|…+");
    private static final Pattern LIST_MARK =
            Pattern.compile("(?:(?<=[\\n。;,:])|^)(?:\\d{1,2}[.、](?!\\d)|[一二三四五六七八九十]{1,2}、|[一二三四五六]是|\\(\\d\\))");
    private static final Pattern FRIENDLY = Pattern.compile("👍|👌|🙏|🌹|🆗|☺|😊|💪");
    /** A name on a line of its own before the date that ends an opinion: who signed, as a line break parts them. */
    private static final Pattern SIGNATURE = WORDS.pattern(
            "(?<=[\\n。])(?:{SURNAME})(?!{BAD}|[案便面法向务规委额排何闹说扯来差够少多太很贵慢急言事件议])[\\p{IsHan}](?!{BAD}|[差够少多贵慢急])[\\p{IsHan}]?\\n(?=ⓓ$)");
    /** 原有不同意见，现已协调一致: what is told as settled in the next words. */
    private static final Pattern SETTLED_SINCE =
            WORDS.pattern("(?:(?:{WHO})|各方|有关方面)?(?:原|原先|此前|前期|先前|曾|曾经)(?:有|提出|持)过?(?:一些|个别|部分)?(?:不同|反对|修改)意见[,;]"
                    + "(?=(?:现|目前|后|经沟通|经协调|经协商)?(?:{SETTLED}){1,2}(?:{SETTLE})(?:[,。;!\\n]|$))");
    /** A quotation that is about this agenda is no name of anything: what it says must be read. */
    private static final Pattern TELLING = Pattern.compile("上会|提请|提交|同意|议题|缓议|退回|撤回|再议|暂缓$|推迟$|不议|不报");

    private static final Pattern SEPARATOR =
            Pattern.compile("(?<=\\?)|[,。;!()\\[\\]{}【】〔〕\\n/\\\\|—–~_*#>→⇒-]|(?<!\\d)\\.|\\.(?!\\d)");
    private static final Pattern SMALL_SEPARATOR = Pattern.compile("、");
    /** Where a new clause may begin without a separator. */
    private static final Pattern BEGINNING = Pattern.compile("(?<=.)(?=请|由|报|呈|并|但|拟|现|按|同时|不过|然|可|建议|暂|待|先|不)");

    private final OfficeShapes office;

    Clauses(OfficeWords office) {
        this.office = new OfficeShapes(office);
    }

    List<Clause> of(MarkedText text, Occasion occasion, Patience patience) {
        MarkedText set = text.mark(OWN_LABEL, "")
                .mark(TITLE, "ⓣ")
                .mark(QUOTATION, Clauses::isSetAside, "ⓠ")
                .mark(TRAILING_OFF, "…");
        List<Clause> clauses = new ArrayList<>();
        boolean otherDay = isOtherDay(set.chars(), occasion);
        MarkedText ready = set.mark(DATE, "ⓓ")
                .mark(WORDS.pattern("{HARMLESS}"), "ⓜ")
                .mark(WORDS.pattern("{HARMLESS_ADVERB}"), "ⓐ")
                .mark(WORDS.pattern("{HARMLESS_VERB}"), "ⓥ")
                .mark(SIGNATURE, "\n")
                .mark(SETTLED_SINCE, "\n")
                .mark(LIST_MARK, "\n")
                .mark(FRIENDLY, "\n");
        for (MarkedText part : ready.parts(SEPARATOR)) {
            add(part, new Reader(occasion.kind(), otherDay, patience), clauses);
        }
        if (!clauses.isEmpty() && office.doubts(ready.chars())) {
            clauses.add(new Clause(ready.words(), Shape.UNSURE));
        }
        return clauses;
    }

    private static boolean isSetAside(String quotation) {
        return !TELLING.matcher(quotation).find();
    }

    private static boolean isOtherDay(String chars, Occasion occasion) {
        Matcher date = DATE.matcher(chars);
        while (date.find()) {
            String[] numbers = date.group().replaceAll("\\D+$", "").split("\\D+", -1);
            int count = numbers.length;
            boolean sameDay = count >= 2
                    && numbers[count - 1].equals(String.valueOf(occasion.day().getDayOfMonth()))
                    && numbers[count - 2]
                            .replaceFirst("^0", "")
                            .equals(String.valueOf(occasion.day().getMonthValue()))
                    && (count < 3
                            || numbers[count - 3].equals(
                                    String.valueOf(occasion.day().getYear())));
            if (!sameDay) {
                return true;
            }
        }
        return false;
    }

    private void add(MarkedText part, Reader reader, List<Clause> clauses) {
        if (part.chars().matches("\\d{1,2}")) {
            return;
        }
        List<Clause> read = reader.read(part, 2);
        clauses.addAll(read == null ? List.of(new Clause(part.words(), Shape.UNSURE)) : read);
    }

    private final class Reader {
        private final MeetingKind kind;
        /** Whether the text names a day that is not the meeting's. */
        private final boolean otherDay;

        private final Patience patience;

        Reader(MeetingKind kind, boolean otherDay, Patience patience) {
            this.kind = kind;
            this.otherDay = otherDay;
            this.patience = patience;
        }

        /** The clauses of a part; {@code null} where some of it has no known shape. */
        private @Nullable List<Clause> read(MarkedText part, int depth) {
            Shape shape = shapeOf(part.chars());
            if (shape != null) {
                return List.of(new Clause(part.words(), shape));
            } else if (depth == 0) {
                return null;
            }
            List<Clause> listed = readAll(part.parts(SMALL_SEPARATOR), depth);
            return listed == null ? readInTwo(part, depth) : listed;
        }

        private @Nullable Shape shapeOf(String chars) {
            Shape shape = office.correct(chars, clause -> Shapes.of(clause, kind, patience));
            boolean agrees = shape == Shape.AGREE || shape == Shape.AGREE_WITH_COMMENT;
            return agrees && otherDay && chars.indexOf('ⓓ') >= 0 ? Shape.UNSURE : shape;
        }

        private @Nullable List<Clause> readAll(List<MarkedText> parts, int depth) {
            if (parts.size() < 2) {
                return null;
            }
            List<Clause> clauses = new ArrayList<>();
            for (MarkedText part : parts) {
                List<Clause> read = read(part, depth - 1);
                if (read == null) {
                    return null;
                }
                clauses.addAll(read);
            }
            return clauses;
        }

        private @Nullable List<Clause> readInTwo(MarkedText part, int depth) {
            Matcher beginning = BEGINNING.matcher(part.chars());
            while (beginning.find()) {
                int at = beginning.start();
                List<Clause> both = readAll(
                        List.of(part.part(0, at), part.part(at, part.chars().length())), depth);
                if (both != null) {
                    return both;
                }
            }
            return null;
        }
    }
}
