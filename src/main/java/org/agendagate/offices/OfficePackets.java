package org.agendagate.offices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agendagate.offices.NewOffice.NewUnit;
import org.agendagate.reference.UnitKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Three packets of a new office to try: one in order, one whose leader only read it, one on money that nobody asked about. */
final class OfficePackets {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final NewOffice office;
    private final OfficeData data;
    private final OffsetDateTime now;
    private final String unit;

    OfficePackets(NewOffice office, OfficeData data, OffsetDateTime now) {
        this.office = office;
        this.data = data;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
        this.unit = submitting();
    }

    /** Not the finance department where there is another: the last packet is about asking it. */
    private String submitting() {
        List<String> finance = data.names(office.answer(Question.FINANCE));
        List<String> units = office.units().stream()
                .filter(one -> isLed(one))
                .map(one -> one.name().text())
                .toList();
        return units.stream().filter(one -> !finance.contains(one)).findFirst().orElse(units.get(0));
    }

    private static boolean isLed(NewUnit unit) {
        UnitKind kind = UnitKind.labelled(unit.kind().text());
        return kind != UnitKind.DIVISION && kind != UnitKind.OUTSIDE;
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("packets/accepted.json", write(packet(1, "关于开展安全生产大检查的请示", "同意提请会议审议")));
        files.put("packets/leader-only-read.json", write(packet(2, "关于加强办公用房管理工作的请示", "阅")));
        ObjectNode money = packet(3, "关于安排应急物资储备资金的请示", "同意提请会议审议");
        ObjectNode item = (ObjectNode) money.at("/items/0");
        item.putArray("types").add("FUND");
        item.putArray("touches").add("MONEY");
        item.putObject("money")
                .put("amountYuan", 1_000_000)
                .put("sourceText", "本级预算")
                .put("sourceInApprovedBudget", true)
                .put("costEstimate", "测算表.xlsx")
                .put("performanceGoals", "绩效目标表.xlsx")
                .put("outsideBudget", false)
                .put("budgetAdjustment", false)
                .put("newLocalDebt", false)
                .put("guarantee", false);
        files.put("packets/finance-not-asked.json", write(money));
        return files;
    }

    private static String write(ObjectNode packet) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(packet) + "\n";
    }

    private ObjectNode packet(int number, String title, String opinion) {
        LocalDate today = now.toLocalDate();
        String no = today.getYear() + "-900" + number;
        ObjectNode packet = MAPPER.createObjectNode();
        packet.put("secrecy", "NON_SECRET").put("packetNo", "YTBS-" + no).put("revision", 1);
        packet.putObject("meeting")
                .put("meetingNo", "HY-" + meetingDay().toString().replace("-", ""))
                .put("kind", "OTHER")
                .put("startsAt", meetingDay() + "T09:00:00+08:00")
                .put("lengthMinutes", 180);
        packet.put("submittingUnit", unit).put("division", "综合科");
        packet.putObject("handler").put("name", "经办人").put("post", "主任科员").put("phone", "0000-0000000");
        packet.putObject("unitHeadSignature")
                .put("post", unit + "主要负责人")
                .put("signed", true)
                .put("signedOn", today.toString())
                .put("evidence", "申报表.pdf");
        packet.put("submittedAt", now.toString().replaceFirst("(T\\d\\d:\\d\\d)\\+", "$1:00+"));
        packet.put("receivedAt", packet.get("submittedAt").asString());
        ArrayNode items = packet.putArray("items");
        fill(items.addObject(), "YT-" + no, title, opinion);
        return packet;
    }

    private void fill(ObjectNode item, String itemNo, String title, String opinion) {
        item.put("itemNo", itemNo).put("title", title);
        item.putArray("types").add("OTHER");
        item.putArray("touches");
        item.put("ask", "RESEARCH");
        item.putArray("decisionPoints").add("请会议研究该事项");
        item.put("oneMatter", true).put("basis", "年度工作要点").put("summary", "已按程序研究论证，材料随附。");
        item.put("leadUnit", unit);
        item.putArray("coUnits");
        item.putObject("reporter").put("post", unit + "主要负责人").put("unitHead", true);
        item.put("minutes", 10).put("impromptu", false);
        item.putArray("leaderOpinions")
                .addObject()
                .put("leader", data.codeInCharge(unit))
                .put("role", "LEADER_IN_CHARGE")
                .put("text", opinion)
                .put("signed", true)
                .put("signatureEvidence", "签批单.pdf")
                .put("signedOn", now.toLocalDate().toString())
                .put("onRevision", 1);
        item.putArray("consultations");
        item.putArray("documents");
        item.putArray("manifest");
    }

    /** So far on that the packets are in time whatever holidays lie between, and no weekend. */
    private LocalDate meetingDay() {
        LocalDate day = now.toLocalDate().plusDays(21 + 2L * Integer.parseInt(office.text(Question.WORKING_DAYS)));
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
