package org.agendagate.opinions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.packet.MeetingKind;
import org.jspecify.annotations.Nullable;

/** The shapes a clause may have, for one kind of meeting; the first that fits the whole clause holds. */
final class Shapes {
    /** No clause of an opinion is that long; longer ones are not read. */
    private static final int LONGEST = 60;

    private static final Pattern NAMED = Pattern.compile("([A-Z_]+) = (.*)");
    private static final Pattern SHAPE = Pattern.compile("([A-Z_]+) (.*)");

    private static final String COMMITTEE = "(?:省委|市委|县委|区委|州委|党委|本届|近期|本次|最近一次)?常委会(?:会议|议)?|(?:省委|市委|县委)?常委会议";
    private static final String SPECIAL = "书记专题会议?|书记专题会会议";
    private static final String PLENARY = "(?:省委|市委|县委)?(?:全会|全体会议|全委会(?:议)?)";
    private static final String GOVERNMENT = "(?:省|市|县|区|州)?(?:人民)?政府(?:常务会议?|办公会议?|专题会议?|党组会议?|全体会议|会议)?"
            + "|常务会议?|(?:省长|市长|县长|主任|厅长|局长|部长|秘书长)办公会议?|(?:省长|市长|副省长)专题会议?"
            + "|(?:省|市|县)?人大(?:常委会)?(?:会议)?(?:主任会议)?|(?:省|市)?政协(?:常委会|主席会议)?"
            + "|编委会(?:议)?|省委编委(?:会议)?|(?:[\\p{IsHan}]{2,10})?(?:领导小组|委员会)(?:会议?|全体会议|办公室会议)"
            + "|(?:[\\p{IsHan}]{1,6})?(?:党组会议?|党委会议?|部务会议?|厅务会议?|局务会议?|办务会议?|协调会议?|座谈会议?|联席会议"
            + "|碰头会议?|工作会议|论证会|听证会|专家会|现场会|调度会|推进会|务虚会|民主生活会|五人小组会议?)|专题会议?|部门会议|小范围会?";

    private record Rule(Shape shape, Pattern pattern) {}

    /** Most opinions say no more; they need no patterns. */
    private static final Map<String, Shape> EVERYDAY = everyday();

    private static final Map<MeetingKind, Shapes> BY_KIND = new EnumMap<>(MeetingKind.class);

    private final List<Rule> rules = new ArrayList<>();

    private Shapes(MeetingKind kind) {
        Words words = new Words(meetings(kind));
        for (String line : Words.lines("shapes.txt")) {
            Matcher named = NAMED.matcher(line);
            Matcher shape = SHAPE.matcher(line);
            if (named.matches()) {
                words.name(named.group(1), named.group(2).replace(" ", ""));
            } else if (shape.matches()) {
                rules.add(new Rule(
                        Shape.valueOf(shape.group(1)),
                        words.pattern(shape.group(2).replace(" ", ""))));
            } else {
                throw new IllegalStateException("no shape: " + line);
            }
        }
    }

    private static synchronized Shapes of(MeetingKind kind) {
        return BY_KIND.computeIfAbsent(kind, Shapes::new);
    }

    /** This meeting's names, and those of others. */
    private static Map<String, String> meetings(MeetingKind kind) {
        return switch (kind) {
            case STANDING_COMMITTEE ->
                Map.of("MEET", COMMITTEE + "|会议|省委", "OTHER_MEETING", SPECIAL + "|" + PLENARY + "|" + GOVERNMENT);
            case SECRETARY_SPECIAL ->
                Map.of("MEET", SPECIAL + "|专题会议?|会议", "OTHER_MEETING", PLENARY + "|" + GOVERNMENT);
            case PLENARY -> Map.of("MEET", PLENARY + "|会议", "OTHER_MEETING", SPECIAL + "|" + GOVERNMENT);
            case OTHER -> Map.of("MEET", "会议|本次会议", "OTHER_MEETING", GOVERNMENT);
        };
    }

    /** The shape of a folded clause; {@code null} where it has none. */
    static @Nullable Shape of(String clause, MeetingKind kind, Patience patience) {
        if (kind == MeetingKind.STANDING_COMMITTEE && EVERYDAY.containsKey(clause)) {
            return EVERYDAY.get(clause);
        }
        return clause.length() > LONGEST ? null : of(kind).first(clause, patience);
    }

    private @Nullable Shape first(String clause, Patience patience) {
        for (Rule rule : rules) {
            if (rule.pattern().matcher(patience.with(clause)).matches()) {
                return rule.shape();
            }
        }
        return null;
    }

    private static Map<String, Shape> everyday() {
        Words words = new Words(Map.of());
        Map<String, Shape> shapes = new HashMap<>();
        words.list("EVERYDAY").forEach(clause -> shapes.put(clause, Shape.AGREE));
        words.list("EVERYDAY_WITH_COMMENT").forEach(clause -> shapes.put(clause, Shape.AGREE_WITH_COMMENT));
        words.list("EVERYDAY_REFUSAL").forEach(clause -> shapes.put(clause, Shape.DISAGREE));
        return Map.copyOf(shapes);
    }
}
