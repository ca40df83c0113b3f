package org.agendagate.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.findings.Wording;
import org.agendagate.oracle.Matters.Lack;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Money;
import org.agendagate.packet.PersonnelCase;
import org.agendagate.packet.Project;
import org.agendagate.packet.Staffing;
import org.jspecify.annotations.Nullable;

/** The texts of the rules on matters, and the spots they rest on, written out by hand. */
final class MatterTexts {
    private static final String PROMOTION = "《党政领导干部选拔任用工作条例》";
    private static final String PROMOTION_EN = "The Regulations on the Selection and Appointment of Leading Cadres";

    private static final RuleTexts.Heading G13 = heading(
            "G13",
            "干部任免程序要件不全",
            "Prerequisites of a personnel case are missing",
            Effect.REJECT,
            PROMOTION + "讨论决定一章“不得提交会议讨论”的情形、第三十一条（凡提四必、廉洁自律结论性意见双签字）",
            PROMOTION_EN + ": cases that may not be submitted for discussion, and Article 31 (checks before nomination,"
                    + " integrity opinion signed by two)");
    private static final RuleTexts.Heading G14 = heading(
            "G14",
            "临时动议干部任免",
            "Impromptu personnel motion",
            Effect.REJECT,
            PROMOTION + "及其责任追究规定：临时动议决定干部任免的，追究责任",
            PROMOTION_EN + " and the rules on accountability: deciding on impromptu personnel motions is a ground of"
                    + " accountability");
    private static final RuleTexts.Heading G15R = heading(
            "G15R",
            "回避事项未申报",
            "Recusal was not declared",
            Effect.REJECT,
            "《中华人民共和国公务员法》第七十四条至第七十七条；《中国共产党地方委员会工作条例》关于回避的规定",
            "Articles 74 to 77 of the Civil Servants Law; the Regulations on the Work of Local Party Committees on"
                    + " recusal");
    private static final RuleTexts.Heading G16 = heading(
            "G16",
            "机构编制事项未先行审议",
            "A staffing matter was not considered by the staffing commission first",
            Effect.REJECT,
            "《中国共产党机构编制工作条例》：机构编制事项须按权限由机构编制委员会研究",
            "Regulations on Institutional and Staffing Work: staffing matters are first considered by the staffing"
                    + " commission");
    private static final RuleTexts.Heading G17 = heading(
            "G17",
            "大额资金无来源或未经财政审核",
            "A large fund without source or without review by the finance department",
            Effect.REJECT,
            "《中华人民共和国预算法》第十三条；“三重一大”决策制度关于大额度资金使用的规定",
            "Article 13 of the Budget Law; the rules on collective decisions about large funds");
    private static final RuleTexts.Heading G19 = heading(
            "G19",
            "政府投资项目前期要件不全",
            "A project of government investment lacks what it needs beforehand",
            Effect.REJECT,
            "《政府投资条例》第九条至第十一条",
            "Articles 9 to 11 of the Regulations on Government Investment");
    private static final RuleTexts.Heading G19F = heading(
            "G19F",
            "概算超过可研批复估算",
            "The budget estimate exceeds the approved feasibility estimate",
            Effect.FLAG,
            "《政府投资条例》第十二条、第二十三条",
            "Articles 12 and 23 of the Regulations on Government Investment");

    private final ItemReading reading;
    private final AgendaItem item;
    private final RuleTexts texts;

    MatterTexts(ItemReading reading, RuleTexts texts) {
        this.reading = reading;
        this.item = reading.item();
        this.texts = texts;
    }

    private static RuleTexts.Heading heading(
            String id, String zh, String en, Effect effect, String basis, String basisEn) {
        return new RuleTexts.Heading(
                id,
                new Wording(zh, en),
                effect,
                Tier.MATTER,
                new Authority(new Wording(basis, basisEn), Verification.TO_VERIFY));
    }

    private static String zh(List<Lack> lacks) {
        return join(lacks, Lack::zh, "、");
    }

    private static String en(List<Lack> lacks) {
        return join(lacks, Lack::en, ", ");
    }

    private static String join(List<Lack> lacks, Function<Lack, String> word, String separator) {
        return lacks.stream().map(word).collect(Collectors.joining(separator));
    }

    void incompleteCase(int index, @Nullable PersonnelCase personnelCase, List<Lack> lacks) {
        String number = personnelCase == null ? "" : personnelCase.caseNo();
        Spots spots = new Spots().add(reading.place() + "/leadUnit", "主办单位", item.leadUnit());
        if (personnelCase == null) {
            spots.add(reading.place() + "/personnel", "任免对象", null);
        } else {
            String at = reading.place() + "/personnel/" + index;
            spots.addCount(at + "/prerequisites", "程序要件", personnelCase.prerequisites())
                    .add(at + "/caseNo", "人事编号", number);
        }
        texts.tell(
                G13,
                index,
                0,
                new Wording(
                        "任免对象（人事编号：" + RuleTexts.blank(number) + "）的程序要件未完成：" + zh(lacks) + "。",
                        "prerequisites of the personnel case " + RuleTexts.blankEn(number) + " are not done: "
                                + en(lacks)),
                new Wording(
                        "请组织部门完成" + zh(lacks) + "，由" + item.leadUnit() + "重新报送；本次会议前不能完成的，将该人选从本议题中撤出。",
                        "the organisation department completes: " + en(lacks) + ", and " + item.leadUnit()
                                + " submits again; take the case out of the item where that cannot be done in time"),
                new Wording("省委组织部", "the organisation department"),
                true,
                spots.list());
    }

    void impromptu(boolean late, OffsetDateTime receivedAt, @Nullable OffsetDateTime approvedAt) {
        texts.tell(
                G14,
                -1,
                0,
                new Wording(
                        "该议题涉及干部任免；申报为临时动议：" + (item.impromptu() ? "是" : "否") + "；会议议题审定之后提出：" + (late ? "是" : "否")
                                + "。",
                        "the item is about the appointment or removal of officials; declared as impromptu: "
                                + (item.impromptu() ? "yes" : "no") + "; came up after the agenda was approved: "
                                + (late ? "yes" : "no")),
                new Wording(
                        "干部任免不得临时动议，不因批准而例外；请省委组织部履行程序后列入下次会议。",
                        "no impromptu personnel motions, whoever approves; the organisation department goes through the"
                                + " procedure and proposes the item for the next meeting"),
                new Wording("省委组织部", "the organisation department"),
                true,
                new Spots()
                        .add(reading.place() + "/impromptu", "临时动议", item.impromptu())
                        .add("/meeting/agendaApprovedAt", "议程审定时间", approvedAt)
                        .add(reading.place() + "/addedAt", "提出时间", item.addedAt())
                        .add("/receivedAt", "受理时间", receivedAt)
                        .list());
    }

    void recusalUndeclared() {
        String at = reading.place() + "/recusal";
        Spots spots = new Spots()
                .add(reading.place() + "/leadUnit", "主办单位", item.leadUnit())
                .addCount(reading.place() + "/types", "议题类型", List.copyOf(item.types()));
        if (item.recusal() == null) {
            spots.add(at, "回避", null);
        } else {
            spots.add(at + "/declared", "已申报", item.recusal().declared());
        }
        texts.tell(
                G15R,
                -1,
                0,
                new Wording("该议题须申报回避情况，尚未申报。", "the item needs a declaration about recusal, and there is none"),
                new Wording(
                        "请" + item.leadUnit() + "填报回避情况后重新报送；没有应回避人员的，填报“无”。",
                        item.leadUnit() + " declares who must recuse himself, or that nobody must, and submits again"),
                new Wording(item.leadUnit(), item.leadUnit()),
                true,
                spots.list());
    }

    void notConsidered(@Nullable Staffing staffing) {
        String at = reading.place() + "/staffing";
        String number = staffing == null || staffing.commissionOpinion() == null ? "" : staffing.commissionOpinion();
        LocalDate day = staffing == null ? null : staffing.opinionOn();
        Spots spots = new Spots().add(reading.place() + "/leadUnit", "主办单位", item.leadUnit());
        if (staffing == null) {
            spots.add(at, "机构编制", null);
        } else {
            spots.add(at + "/commissionOpinion", "编委意见文号", number).add(at + "/opinionOn", "意见日期", day);
        }
        texts.tell(
                G16,
                -1,
                0,
                new Wording(
                        "该议题涉及机构编制，未见机构编制委员会研究意见（文号：" + RuleTexts.blank(number) + "；日期：" + RuleTexts.date(day) + "）。",
                        "the item touches staffing, and the commission has not given its opinion (number: "
                                + RuleTexts.blankEn(number) + "; date: " + RuleTexts.blankEn(RuleTexts.plain(day))
                                + ")"),
                new Wording(
                        "请" + item.leadUnit() + "先报机构编制委员会研究，附意见文号和日期后重新报送。",
                        item.leadUnit() + " first submits it to the staffing commission, attaches its opinion with"
                                + " number and date, and submits again"),
                new Wording(item.leadUnit() + "报机构编制委员会", item.leadUnit() + ", to the staffing commission"),
                true,
                spots.list());
    }

    void fundLacks(@Nullable Money money, @Nullable BigDecimal amount, BigDecimal largeFrom, List<Lack> lacks) {
        String at = reading.place() + "/money";
        Spots spots = new Spots().add(reading.place() + "/leadUnit", "主办单位", item.leadUnit());
        if (money == null) {
            spots.add(at, "资金", null);
        } else {
            spots.add(at + "/amountYuan", "金额（元）", amount == null ? null : amount.toPlainString())
                    .add(at + "/sourceText", "资金来源", money.sourceText())
                    .add(at + "/sourceInApprovedBudget", "已列入批准的预算", money.sourceInApprovedBudget())
                    .add(at + "/costEstimate", "测算依据", money.costEstimate())
                    .add(at + "/performanceGoals", "绩效目标", money.performanceGoals());
        }
        spots.addCount(reading.place() + "/consultations", "征求意见", item.consultations());
        boolean leads = reading.policy().matters().financeUnits().contains(item.leadUnit());
        String actors = item.leadUnit() + (leads ? "" : "商省财政厅");
        String actorsEn = item.leadUnit() + (leads ? "" : " and the finance department");
        texts.tell(
                G17,
                -1,
                0,
                new Wording(
                        "该议题资金金额：" + amount(amount) + "；大额资金起点：" + amount(largeFrom) + "；欠缺：" + zh(lacks) + "。",
                        "the item asks for money (" + amountEn(amount) + "; large from " + amountEn(largeFrom)
                                + " on) and lacks: " + en(lacks)),
                new Wording(
                        "请" + actors + "补充" + zh(lacks) + "，如实填报金额后重新报送；不涉及财政支出的，金额填0。",
                        actorsEn + " add: " + en(lacks)
                                + ", state the amount, and submit again; where nothing is spent, state the amount 0"),
                new Wording(actors, actorsEn),
                true,
                spots.list());
    }

    void projectLacks(@Nullable Project project, List<Lack> lacks) {
        String at = reading.place() + "/project";
        Spots spots = new Spots().add(reading.place() + "/leadUnit", "主办单位", item.leadUnit());
        if (project == null) {
            spots.add(at, "项目", null);
        } else {
            spots.add(at + "/governmentInvestment", "政府投资", true)
                    .add(at + "/projectCode", "项目代码", project.projectCode())
                    .add(at + "/secretProject", "涉密项目", project.secretProject())
                    .add(at + "/feasibilityApproval", "可研批复文号", project.feasibilityApproval())
                    .add(at + "/approvedFeasibilityYuan", "可研批复估算（元）", yuan(project.approvedFeasibilityYuan()))
                    .add(at + "/estimateApproval", "概算核定文号", project.estimateApproval())
                    .add(at + "/estimateYuan", "概算（元）", yuan(project.estimateYuan()))
                    .add(at + "/landUse", "用地手续", project.landUse())
                    .add(at + "/environment", "环评手续", project.environment())
                    .add(at + "/fundingSource", "资金来源", project.fundingSource());
        }
        texts.tell(
                G19,
                -1,
                0,
                new Wording(
                        "该议题为政府投资项目，前期要件欠缺：" + zh(lacks) + "。",
                        "the item is about a project of government investment, which lacks: " + en(lacks)),
                new Wording(
                        "请" + withDevelopment(item) + "补齐" + zh(lacks) + "后重新报送。",
                        item.leadUnit() + " and the development and reform commission add: " + en(lacks)
                                + ", and submit again"),
                withReformCommission(),
                true,
                spots.list());
    }

    void tooDear(BigDecimal estimate, BigDecimal approved, int percent) {
        String at = reading.place() + "/project";
        texts.tell(
                G19F,
                -1,
                0,
                new Wording(
                        "概算" + amount(estimate) + "，可研批复估算" + amount(approved) + "，概算已超过批复估算的" + percent + "%，未见报批文号。",
                        "the budget estimate is " + amountEn(estimate) + ", more than " + percent
                                + " percent of the approved " + amountEn(approved)
                                + ", and no approval of the excess is stated"),
                new Wording(
                        "请" + item.leadUnit() + "先就超出部分按程序报项目审批部门批准，或者重新报批可行性研究报告，并附批准文号；请法规处核。",
                        item.leadUnit() + " has the excess approved by the approving authority or submits the"
                                + " feasibility study anew, and states the number of the approval; the legal division"
                                + " checks"),
                withReformCommission(),
                true,
                new Spots()
                        .add(reading.place() + "/leadUnit", "主办单位", item.leadUnit())
                        .add(at + "/governmentInvestment", "政府投资", true)
                        .add(at + "/estimateYuan", "概算（元）", yuan(estimate))
                        .add(at + "/approvedFeasibilityYuan", "可研批复估算（元）", yuan(approved))
                        .add(at + "/excessApproval", "超估算报批文号", null)
                        .list());
    }

    private Wording withReformCommission() {
        return new Wording(withDevelopment(item), item.leadUnit() + ", with the development and reform commission");
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static String amountEn(@Nullable BigDecimal yuan) {
        return yuan == null ? "not stated" : plain(yuan) + " yuan";
    }

    private static String amount(@Nullable BigDecimal yuan) {
        if (yuan == null) {
            return "未填报";
        }
        int zeros = yuan.compareTo(new BigDecimal("1e8")) >= 0 ? 8 : yuan.compareTo(new BigDecimal("1e4")) >= 0 ? 4 : 0;
        return plain(yuan.movePointLeft(zeros)) + (zeros == 8 ? "亿" : zeros == 4 ? "万" : "") + "元";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Nobody is sent to itself. */
    private static String withDevelopment(AgendaItem item) {
        String asked = "省发展改革委";
        return item.leadUnit().equals(asked) ? asked : item.leadUnit() + "商" + asked;
    }
}
