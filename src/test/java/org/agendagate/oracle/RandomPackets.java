package org.agendagate.oracle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes well-formed packets at random, the same for the same seed. Most parts of an item are in order, so that accepted,
 * flagged and rejected items are all frequent; every defect that a rule knows occurs, alone and with others.
 */
public final class RandomPackets {
    /** The time at which the packets are meant to be decided. */
    public static final OffsetDateTime DECIDED_AT = OffsetDateTime.parse("2026-10-09T10:00:00+08:00");

    static final LocalDate TODAY = LocalDate.parse("2026-10-09");
    static final LocalDate RECEIVED = LocalDate.parse("2026-10-08");

    private static final PacketReader READER = PacketReader.create();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> UNITS = List.of(
            "省委组织部", "省委编办", "省委政法委", "省委办公厅", "省机关事务局", "省发展改革委", "省财政厅", "省应急厅", "省农业农村厅", "省水利厅", "省自然资源厅", "省交通运输厅",
            "省教育厅", "省民政厅");
    private static final List<String> LEADERS =
            List.of("L-组织", "L-政法", "L-秘书长", "L-常务", "L-农业", "L-城建", "L-社会", "L-新任", "L-离任", "L-无名");
    private static final List<String> AGREEING = List.of("同意", "同意提请审议", "原则同意", "无不同意见", "同意，请注意压缩篇幅。", "拟请会议审议");
    private static final List<String> OTHER_WORDS = List.of(
            "不同意",
            "不宜上会",
            "暂缓",
            "请再研究后报",
            "请商省财政厅后上会",
            "修改完善后提交",
            "同意，修改完善后再报",
            "阅",
            "已阅",
            "○",
            "请财政厅阅处",
            "转请有关方面研处",
            "请抓紧",
            "",
            " ",
            "按程序办",
            "无意见",
            "同 意",
            "“同意”",
            "没有不同意见，但建议缓议");
    private static final List<String> TOUCHES =
            List.of("PERSONNEL", "MONEY", "PROPERTY", "STAFFING", "LAND", "STABILITY", "OTHER");
    private static final List<String> PLAIN_TYPES =
            List.of("STUDY", "DELIBERATE_DOC", "MAJOR_ADMIN", "REPORT", "HEAR", "AWARD", "OTHER");
    private static final List<String> MATTER_TYPES = List.of("PERSONNEL", "STAFFING", "FUND", "PROJECT", "PROPERTY");

    private final Random random;
    private final Policy policy;
    private final RandomMatters matter;
    private int texts;

    private RandomPackets(long seed, Policy policy) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
        this.policy = policy;
        this.matter = new RandomMatters(random);
    }

    /** The packet of {@code seed}, with {@code items} items; departments and leaders are those of {@code oracle}. */
    public static ObjectNode packet(long seed, int items, Oracle oracle) {
        return new RandomPackets(seed, oracle.policy()).packet(seed, items);
    }

    /** A packet of one to four items. */
    public static ObjectNode packet(long seed, Oracle oracle) {
        RandomPackets packets = new RandomPackets(seed, oracle.policy());
        return packets.packet(seed, 1 + packets.random.nextInt(4));
    }

    /** The packet as the gate reads it. */
    public static ReadPacket read(ObjectNode packet) {
        PacketReading reading = READER.read(JSON.writeValueAsBytes(packet));
        if (reading instanceof ReadPacket read) {
            return read;
        }
        throw new AssertionError(reading + show(packet));
    }

    static PacketReader reader() {
        return READER;
    }

    private ObjectNode packet(long seed, int items) {
        ObjectNode packet = object();
        packet.put("secrecy", "NON_SECRET");
        packet.put("packetNo", String.format(Locale.ROOT, "YTBS-2026-%05d", Math.floorMod(seed, 100_000L)));
        packet.put("revision", 1);
        packet.putObject("meeting")
                .put("meetingNo", "CWH-2026-19")
                .put("kind", "STANDING_COMMITTEE")
                .put("startsAt", "2026-10-12T09:00:00+08:00");
        packet.put("submittingUnit", pick(UNITS));
        RandomForms.sign(packet);
        packet.put(
                "receivedAt",
                RECEIVED + (chance(0.9) ? "T15:10:00+08:00" : chance(0.5) ? "T17:30:00+08:00" : "T17:30:01+08:00"));
        maybe(
                0.1,
                () -> ((ObjectNode) packet.get("meeting"))
                        .put("agendaApprovedAt", RECEIVED + (chance(0.5) ? "T15:10:00+08:00" : "T12:00:00+08:00")));
        ArrayNode list = packet.putArray("items");
        for (int index = 0; index < items; index++) {
            list.add(item(index));
        }
        return packet;
    }

    private ObjectNode item(int index) {
        String leadUnit = chance(0.02) ? "省未列明单位" : pick(UNITS);
        Set<String> coUnits = new LinkedHashSet<>();
        while (chance(0.25)) {
            coUnits.add(chance(0.03) ? "省另一未列明单位" : pick(UNITS));
        }
        coUnits.remove(leadUnit);
        ObjectNode item = object();
        item.put("itemNo", "CW-" + (index + 1));
        item.put("title", "关于第" + (index + 1) + "号事项的请示");
        Set<String> matters = addMatters(item);
        item.put("leadUnit", leadUnit);
        fill(item.putArray("coUnits"), coUnits);
        item.put("impromptu", chance(item.has("personnel") ? 0.15 : 0.03));
        maybe(0.05, () -> item.put("addedAt", RECEIVED + (chance(0.5) ? "T16:00:00+08:00" : "T15:10:00+08:00")));
        maybe(0.15, () -> addWaivers(item));
        addDocuments(item);
        if (!hasDocumentForDeliberation(item)) {
            // The reader refuses an item that is to have a document deliberated and lists none.
            fill(item.putArray("types"), withoutDeliberation(item));
        }
        addOpinions(item, leadUnit, coUnits);
        addConsultations(item, leadUnit, coUnits, matters);
        RandomForms.complete(item);
        return item;
    }

    private static boolean hasDocumentForDeliberation(ObjectNode item) {
        for (JsonNode document : item.path("documents")) {
            if (document.path("forDeliberation").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> withoutDeliberation(ObjectNode item) {
        Set<String> types = new LinkedHashSet<>();
        item.path("types").forEach(type -> types.add(type.asString()));
        types.remove("DELIBERATE_DOC");
        if (types.isEmpty()) {
            types.add("OTHER");
        }
        return types;
    }

    private Set<String> addMatters(ObjectNode item) {
        Set<String> types = new LinkedHashSet<>();
        Set<String> touches = new LinkedHashSet<>();
        types.add(chance(0.35) ? pick(MATTER_TYPES) : pick(PLAIN_TYPES));
        while (chance(0.15)) {
            types.add(pick(PLAIN_TYPES));
        }
        while (chance(0.35)) {
            touches.add(pick(TOUCHES));
        }
        fill(item.putArray("types"), types);
        fill(item.putArray("touches"), touches);
        boolean spends = chance(0.1) || types.contains("FUND") || touches.contains("MONEY");
        if (spends && !chance(0.02)) {
            touches.add("MONEY");
            item.set("money", matter.money());
        }
        if ((chance(0.05) || types.contains("PERSONNEL")) && !chance(0.02)) {
            touches.add("PERSONNEL");
            item.set("personnel", matter.personnel());
        }
        if (types.contains("PERSONNEL") || item.has("personnel")) {
            maybe(0.88, () -> item.putObject("recusal").put("declared", chance(0.95)));
        }
        if (chance(0.05)) {
            touches.add("PROPERTY");
            item.putObject("property").put("description", "公务用车");
        }
        if ((chance(0.05) || types.contains("STAFFING") || touches.contains("STAFFING")) && !chance(0.02)) {
            touches.add("STAFFING");
            item.set("staffing", matter.staffing());
        }
        if ((chance(0.03) || types.contains("PROJECT")) && !chance(0.02)) {
            types.add("PROJECT");
            item.set("project", matter.project());
        }
        if (types.contains("MAJOR_ADMIN")) {
            maybe(0.95, () -> item.set("majorDecision", matter.majorDecision()));
        }
        types.forEach(type -> touches.add(type.equals("FUND") ? "MONEY" : type));
        return touches;
    }

    // Documents

    private void addDocuments(ObjectNode item) {
        ArrayNode documents = item.putArray("documents");
        for (int count = chance(0.5) ? 0 : 1 + random.nextInt(3); count > 0; count--) {
            documents.add(document(documents.size() + 1));
        }
    }

    private ObjectNode document(int number) {
        String text = hash(++texts);
        String earlier = hash(++texts);
        ObjectNode document = object();
        document.put("docNo", "D" + number);
        document.put("title", "第" + number + "号办法（送审稿）");
        document.put("kind", "MEASURES");
        document.put("forDeliberation", !chance(0.1));
        if (!chance(0.03)) {
            document.put("textHash", text);
        }
        document.put("affectsMarketEntities", chance(0.1));
        maybe(0.1, () -> document.set("fairCompetition", matter.fairCompetition()));
        if (!chance(0.03)) {
            ArrayNode reviews = document.putArray("reviews");
            while (chance(0.15)) {
                reviews.add(anyReview(text, earlier));
            }
            if (!chance(0.05)) {
                reviews.add(chance(0.8) ? passed(text) : anyReview(text, earlier));
            }
            while (chance(0.1)) {
                reviews.add(anyReview(text, earlier));
            }
        }
        ArrayNode changes = document.putArray("changes");
        while (chance(0.2)) {
            changes.addObject()
                    .put("fromTextHash", chance(0.8) ? earlier : text)
                    .put("toTextHash", chance(0.9) ? text : earlier)
                    .put("confirmedBy", chance(0.4) ? "法规处" : pick(LEADERS))
                    .put("confirmedOn", day(-20, 0));
        }
        return document;
    }

    private ObjectNode passed(String text) {
        return object().put("outcome", "PASSED")
                .put("reviewedTextHash", text)
                .put("sentOn", day(-35, -20))
                .put("decidedOn", day(-19, -5))
                .put("validUntil", day(0, 60));
    }

    private ObjectNode anyReview(String text, String earlier) {
        ObjectNode review = object();
        review.put(
                "outcome",
                pick(List.of(
                        "SENT_PENDING",
                        "RETURNED_INCOMPLETE",
                        "PASSED",
                        "PASSED_WITH_COMMENTS",
                        "PASSED_WITH_COMMENTS",
                        "RISK_STATED",
                        "FAILED",
                        "NOT_REQUIRED")));
        maybe(0.9, () -> review.put("reviewedTextHash", chance(0.7) ? text : earlier));
        maybe(0.9, () -> review.put("sentOn", day(-35, -3)));
        maybe(0.4, () -> review.put("acceptedOn", day(-30, -3)));
        maybe(0.4, () -> review.put("dueOn", day(-5, 10)));
        maybe(0.3, () -> review.put("requiredOn", day(-25, 5)));
        maybe(0.2, () -> review.put("emergencyBasis", "紧急通知"));
        maybe(0.3, () -> review.put("returnedMaterialsBy", day(-5, 10)));
        maybe(0.8, () -> review.put("decidedOn", chance(0.2) ? day(-92, -88) : day(-20, -2)));
        maybe(0.4, () -> review.put("validUntil", chance(0.5) ? day(-1, 1) : day(-30, 60)));
        maybe(0.5, () -> review.put("notRequiredSignedBy", chance(0.6) ? pick(List.of("法规处", "省委办公厅法规处")) : "综合处"));
        maybe(0.3, () -> review.put("reformRoute", chance(0.7)));
        maybe(0.5, () -> review.put("points", "第五条超越权限"));
        maybe(0.7, () -> {
            ArrayNode comments = review.putArray("comments");
            while (chance(0.6)) {
                comments.add(comment());
            }
        });
        return review;
    }

    private ObjectNode comment() {
        ObjectNode comment = object().put("text", "第三条表述不清");
        maybe(0.85, () -> comment.put("adoption", adoption()));
        maybe(0.7, () -> comment.put("explanation", chance(0.9) ? "已与法规处沟通" : " "));
        return comment;
    }

    // Leaders

    private void addOpinions(ObjectNode item, String leadUnit, Set<String> coUnits) {
        List<ObjectNode> opinions = new ArrayList<>();
        Set<String> leaders = new LinkedHashSet<>();
        policy.inCharge(leadUnit, RECEIVED).forEach(leader -> leaders.add(leader.code()));
        int leading = leaders.size();
        coUnits.forEach(unit -> policy.inCharge(unit, RECEIVED).forEach(leader -> leaders.add(leader.code())));
        List<String> codes = List.copyOf(leaders);
        for (int index = 0; index < codes.size(); index++) {
            String role = index < leading ? "LEADER_IN_CHARGE" : "COUNTERSIGNING_LEADER";
            maybe(0.1, () -> opinions.add(anyOpinion(role, codes, item)));
            if (chance(0.87)) {
                opinions.add(agreement(codes.get(index), role, item));
            }
            maybe(0.1, () -> opinions.add(anyOpinion(role, codes, item)));
        }
        if (!opinions.isEmpty() || chance(0.5)) {
            opinions.forEach(item.withArray("leaderOpinions")::add);
        }
    }

    private ObjectNode agreement(String leader, String role, ObjectNode item) {
        ObjectNode opinion = object();
        opinion.put("leader", leader);
        opinion.put("role", role);
        opinion.put("text", pick(AGREEING));
        opinion.put("signed", true);
        opinion.put("signedOn", day(-24, 0));
        ArrayNode covers = opinion.putArray("coversTextHashes");
        item.path("documents").forEach(document -> {
            if (document.has("textHash") && !chance(0.02)) {
                covers.add(document.get("textHash"));
            }
        });
        return opinion;
    }

    private ObjectNode anyOpinion(String role, List<String> codes, ObjectNode item) {
        ObjectNode opinion = agreement(chance(0.6) ? pick(codes) : pick(LEADERS), role, item);
        maybe(0.15, () -> opinion.put("role", pick(List.of("UNIT_HEAD", "SECRETARY_GENERAL", "SECRETARY"))));
        maybe(0.5, () -> opinion.put("text", pick(OTHER_WORDS)));
        maybe(0.05, () -> opinion.remove("text"));
        maybe(0.1, () -> opinion.put("signed", false));
        maybe(0.1, () -> opinion.remove("signedOn"));
        maybe(0.1, () -> opinion.put("signedOn", day(0, 2)));
        maybe(0.1, () -> opinion.put("signedOn", day(-26, -22)));
        maybe(0.2, () -> {
            opinion.put("leader", chance(0.8) ? "L-城建" : pick(LEADERS));
            opinion.put("actingFor", chance(0.7) ? "L-农业" : pick(LEADERS));
            maybe(0.85, () -> opinion.put("authorisation", chance(0.85) ? "明委办〔2026〕88号" : "明委办〔2026〕77号"));
            maybe(0.3, () -> opinion.put("signedOn", day(-25, -23)));
        });
        maybe(0.03, () -> opinion.put("authorisation", "明委办〔2026〕88号"));
        maybe(0.4, () -> {
            ArrayNode conditions = opinion.putArray("conditions");
            while (chance(0.6)) {
                ObjectNode condition = conditions.addObject().put("text", "商省财政厅");
                maybe(0.9, () -> condition.put("met", chance(0.7)));
            }
        });
        return opinion;
    }

    // Departments

    private void addConsultations(ObjectNode item, String leadUnit, Set<String> coUnits, Set<String> matters) {
        ArrayNode rounds = item.putArray("consultations");
        Set<String> units = new LinkedHashSet<>(policy.concernedBy(matters));
        units.addAll(coUnits);
        units.remove(leadUnit);
        maybe(0.1, () -> units.add(pick(UNITS)));
        if (!units.isEmpty() && !chance(0.04)) {
            rounds.add(round(units, 0.88));
        }
        while (chance(0.12)) {
            Set<String> again = new LinkedHashSet<>();
            units.forEach(unit -> maybe(0.5, () -> again.add(unit)));
            rounds.add(round(again, 0.6));
        }
        maybe(0.3, () -> item.set("leaningOpinion", leaning()));
    }

    private ObjectNode round(Set<String> units, double agreeing) {
        ObjectNode round = object().put("kind", "WRITTEN");
        maybe(0.7, () -> round.put("deadline", chance(0.1) ? day(-2, 3) : day(-20, -3)));
        maybe(0.4, () -> round.put("remindedOn", day(-15, -3)));
        ArrayNode asked = round.putArray("askedUnits");
        ArrayNode replies = round.putArray("replies");
        for (String unit : units) {
            maybe(0.9, () -> asked.add(unit));
            maybe(0.93, () -> replies.add(reply(unit, agreeing)));
        }
        return round;
    }

    private ObjectNode reply(String unit, double agreeing) {
        ObjectNode reply = object().put("unit", unit);
        reply.put(
                "stance",
                chance(agreeing)
                        ? pick(List.of("AGREE", "NO_OBJECTION", "OUT_OF_SCOPE"))
                        : pick(List.of(
                                "AGREE_WITH_SUGGESTION", "AGREE_WITH_SUGGESTION", "RESERVE", "OBJECT", "SILENT")));
        maybe(0.85, () -> reply.put("repliedOn", day(-20, 0)));
        maybe(0.6, () -> reply.put("adoption", adoption()));
        maybe(0.5, () -> reply.put("agreedToUnadopted", chance(0.7)));
        maybe(0.7, () -> reply.put("disclosedInPaper", chance(0.8)));
        return reply;
    }

    private ObjectNode leaning() {
        ObjectNode leaning = object().put("text", "建议采用方案二");
        leaning.put("proposedBy", pick(List.of("LEAD_UNIT", "LEADER_IN_CHARGE", "COORDINATION_MEETING")));
        maybe(0.7, () -> leaning.put("coordinator", pick(LEADERS)));
        maybe(0.5, () -> leaning.put("minutes", "协调会纪要.pdf"));
        maybe(0.9, () -> leaning.put("positionsListed", chance(0.9)));
        maybe(0.9, () -> leaning.put("reasonsListed", chance(0.9)));
        maybe(0.9, () -> leaning.put("recommendedOption", chance(0.9) ? "方案二" : " "));
        return leaning;
    }

    // Waivers

    private void addWaivers(ObjectNode item) {
        ArrayNode waivers = item.putArray("waivers");
        do {
            ObjectNode waiver =
                    waivers.addObject().put("ruleId", pick(List.of("G22", "G22", "G23", "G23", "G01", "G24")));
            maybe(0.95, () -> waiver.put("grantedBy", pick(List.of("秘书长", "L-秘书长", "书记", "省委书记", "副秘书长"))));
            maybe(0.9, () -> waiver.put("reason", "情况紧急"));
            maybe(0.9, () -> waiver.put("grantedOn", chance(0.95) ? day(-3, 1) : day(-40, -29)));
            maybe(0.9, () -> waiver.put("evidence", "批准件.pdf"));
        } while (chance(0.5));
    }

    // Dice

    private String adoption() {
        return pick(List.of("ADOPTED", "PARTLY_ADOPTED", "NOT_ADOPTED_EXPLAINED"));
    }

    /** A day between {@code from} and {@code to} days after the day of receipt, both included. */
    private String day(int from, int to) {
        return RECEIVED.plusDays(from + random.nextInt(to - from + 1)).toString();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private void maybe(double share, Runnable act) {
        if (chance(share)) {
            act.run();
        }
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void fill(ArrayNode array, Set<String> values) {
        values.forEach(array::add);
    }

    static String hash(long number) {
        return String.format(Locale.ROOT, "sha256:%064x", number);
    }

    /** For a message: the packet as text. */
    static String show(@Nullable ObjectNode packet) {
        return packet == null ? "no packet" : packet.toPrettyString();
    }
}
