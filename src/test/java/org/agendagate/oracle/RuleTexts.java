package org.agendagate.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.findings.Wording;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.LegalPreReview;
import org.agendagate.packet.Touch;
import org.jspecify.annotations.Nullable;

/** The findings of one item: the texts of each rule and the spots it rests on, written out by hand. */
final class RuleTexts {
    record Heading(String ruleId, Wording name, Effect effect, Tier tier, Authority authority) {}

    private static final String OFFICE = "省委办公厅常委会会议议题审核规定";
    private static final String OFFICE_EN = "Agenda rules of the general office";
    private static final String STATUTE = "《重大行政决策程序暂行条例》";
    private static final String STATUTE_EN = "the Interim Regulations on Procedures for Major Administrative Decisions";

    private static final Heading G01 = seed(
            "G01",
            "分管领导未签署意见",
            "The leader in charge has not signed an opinion",
            OFFICE + "：分管领导没有签署意见的，一律不上会",
            OFFICE_EN + ": without a signed opinion of the leader in charge, never on the agenda");
    private static final Heading G02 = seed(
            "G02",
            "人财物事项部门意见未形成一致或倾向性意见",
            "An item touching people, money or property without consensus or leaning opinion",
            OFFICE + "：涉及人财物等事项、有关部门没有形成一致或者倾向性意见的，一律不上会；并参照" + STATUTE + "第十三条",
            OFFICE_EN + ": items touching people, money or property need consensus or a leaning opinion of the"
                    + " departments concerned; compare Article 13 of " + STATUTE_EN);
    private static final Heading G03 = seed(
            "G03",
            "审议文件未送法规处前置审核",
            "A document for deliberation was not sent to the legal division for pre-review",
            OFFICE + "：涉及审议文件、没有送法规处前置审核的，一律不上会；并参照" + STATUTE + "第二十五条",
            OFFICE_EN + ": documents for deliberation must have been sent to the legal division for pre-review;"
                    + " compare Article 25 of " + STATUTE_EN);
    private static final Heading G04 = integrity(
            "G04",
            "分管领导意见为不同意或缓办",
            "The leader's opinion is negative, deferring, or on a condition that is not met",
            Effect.REJECT,
            OFFICE + "（分管领导签署意见的要求）；机关公文审批用语惯例",
            OFFICE_EN + " on the leader's signed opinion; usage of approval phrases");
    private static final Heading G05 = integrity(
            "G05",
            "签署人与分工不符或代签无授权",
            "The signatory is not competent or acts without authority",
            Effect.REJECT,
            "《党政机关公文处理工作条例》第二十二条（签发人签署意见、姓名和完整日期，授权代签须注明）；责任到岗到人的要求",
            "Article 22 of the Regulations on the Handling of Official Documents (signature, full date, authorised"
                    + " substitutes); responsibility by post and person");
    private static final Heading G06 = integrity(
            "G06",
            "交叉事项分管领导会签不齐",
            "Leaders in charge of co-handling units have not all signed",
            Effect.REJECT,
            "议题申报表“牵头、协同分管领导意见”栏的填报要求",
            "The agenda form's box for opinions of leading and co-operating leaders");
    private static final Heading G07 = integrity(
            "G07",
            "签署后材料发生实质变更",
            "The text changed after it was signed",
            Effect.REJECT,
            OFFICE + "（可追溯的要求）",
            OFFICE_EN + ": everything traceable");
    private static final Heading G08 = integrity(
            "G08",
            "前置审核未通过",
            "The pre-review failed",
            Effect.REJECT,
            STATUTE + "第二十五条：未经合法性审查或者经审查不合法的，不得提交决策机关讨论",
            "Article 25 of " + STATUTE_EN + ": what was not reviewed or was found unlawful may not be submitted");
    private static final Heading G09 = integrity(
            "G09",
            "前置审核尚未出具意见或已逾有效期",
            "The pre-review is pending or has expired",
            Effect.FLAG,
            STATUTE + "第二十六条；法规处前置审核工作要求",
            "Article 26 of " + STATUTE_EN + "; the legal division's rules for pre-review");
    private static final Heading G10 = integrity(
            "G10",
            "送审文本与上会文本不一致",
            "The text on the agenda is not the reviewed one",
            Effect.FLAG,
            OFFICE + "（审议文件前置审核的要求）",
            OFFICE_EN + " on the pre-review of documents for deliberation");
    private static final Heading G11 = integrity(
            "G11",
            "审核意见未落实或未说明",
            "Review comments neither adopted nor explained",
            Effect.FLAG,
            STATUTE + "第二十八条：未采纳合法性审查意见的应当说明理由",
            "Article 28 of " + STATUTE_EN + ": reasons where review opinions were not adopted");
    private static final Heading G12 = integrity(
            "G12",
            "相关部门意见缺失、沉默或保留",
            "A department is silent, reserved or against",
            Effect.ADVISE,
            "征求意见和会签工作要求：逾期未反馈的、有不同意见的，应在上报材料中说明",
            "Rules on consultation and countersigning: silence and dissent are to be stated in the paper");
    private static final Heading G12R = integrity(
            "G12R",
            "部门不同意意见未在材料中载明",
            "A department's objection is not stated in the paper",
            Effect.REJECT,
            "征求意见和会签工作要求：有不同意见的，应如实载明各方意见及理由",
            "Rules on consultation and countersigning: dissent is to be stated truthfully with its reasons");

    private final ItemReading reading;
    private final AgendaItem item;
    private final List<Told> told;

    RuleTexts(ItemReading reading, List<Told> told) {
        this.reading = reading;
        this.item = reading.item();
        this.told = told;
    }

    private static Heading seed(String id, String zh, String en, String basis, String basisEn) {
        Authority authority = new Authority(new Wording(basis, basisEn), Verification.FOUNDING);
        return new Heading(id, new Wording(zh, en), Effect.REJECT, Tier.SEED, authority);
    }

    private static Heading integrity(String id, String zh, String en, Effect effect, String basis, String basisEn) {
        Authority authority = new Authority(new Wording(basis, basisEn), Verification.TO_VERIFY);
        return new Heading(id, new Wording(zh, en), effect, Tier.INTEGRITY, authority);
    }

    /** English words for a constant. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    // Signatures: G01, G04, G05, G06

    void unsigned(Signing.Box box, @Nullable LeaderOpinion opinion) {
        List<Evidence> spots = opinionSpots(box.filledBy, opinion);
        String words = opinion == null || opinion.text() == null ? "" : opinion.text();
        String who = box.title;
        Wording actor = new Wording(item.leadUnit() + "报" + who, item.leadUnit() + ", to " + who);
        if (box.lead) {
            tell(
                    G01,
                    box.filledBy,
                    0,
                    new Wording(
                            box.unit + "的分管领导" + (box.code == null ? "" : "（" + who + "）") + "未签署明确意见：" + box.gap
                                    + "。意见栏原文：" + blank(words) + "。",
                            "the leader in charge of " + box.unit + (box.code == null ? "" : " (" + who + ")")
                                    + " has not signed an opinion: " + box.gapEn + "; the box reads: "
                                    + blankEn(words)),
                    new Wording(
                            "请报" + who
                                    + "签署明确意见（意见、姓名、完整日期，有审议文件的并载明所审文本）后重新报送，例如“同意上会”“同意提请审议”；“阅”“已阅”“圈阅”或者仅有签名的，不作为签署意见（圈阅视为同意的规定适用于签发公文；提请上会须签署明确意见）。",
                            "have " + who
                                    + " sign an opinion (words, name, full date, and the texts seen where there are"
                                    + " documents) and submit again, such as 同意上会 or 同意提请审议; a mark that it was read,"
                                    + " or a bare signature, is no opinion: that a circle counts as consent holds for"
                                    + " issuing documents, not for the agenda"),
                    actor,
                    true,
                    spots);
        } else {
            tell(
                    G06,
                    box.filledBy,
                    0,
                    new Wording(
                            "该议题由" + box.unit + "会办，涉及" + who + "分管工作，其会签意见欠缺：" + box.gap + "。",
                            box.unit + " co-handles the item; the countersignature of " + who + " is lacking: "
                                    + box.gapEn),
                    new Wording(
                            "请补" + who + "的会签意见（意见、姓名、完整日期，有审议文件的并载明所审文本）后重新报送。",
                            "have " + who
                                    + " countersign (words, name, full date, and the texts seen where there are"
                                    + " documents) and submit again"),
                    actor,
                    true,
                    spots);
        }
    }

    private List<Evidence> opinionSpots(int index, @Nullable LeaderOpinion opinion) {
        String opinions = reading.place() + "/leaderOpinions";
        Spots spots = new Spots();
        if (opinion == null) {
            return spots.addCount(opinions, "领导意见", item.leaderOpinions()).list();
        }
        String at = opinions + "/" + index;
        return spots.add(at + "/text", "意见原文", opinion.text())
                .add(at + "/signed", "已签名", opinion.signed())
                .add(at + "/signedOn", "签署日期", opinion.signedOn())
                .add(at + "/leader", "领导", opinion.leader())
                .list();
    }

    private static String stand(String kind, String words, String unmet) {
        String telling = OpinionWords.telling(words);
        return switch (kind) {
            case "DISAGREE" -> "属于不同意：“" + telling + "”";
            case "DEFER" -> "属于缓办：“" + telling + "”";
            default -> "属于附条件同意：“" + telling + "”，所附条件尚未落实：" + unmet;
        };
    }

    private static String standEn(String kind, String words, String unmet) {
        String telling = OpinionWords.telling(words);
        return switch (kind) {
            case "DISAGREE" -> "it disagrees: " + telling;
            case "DEFER" -> "it defers: " + telling;
            default -> "it agrees on a condition: " + telling + "; not met is: " + unmet;
        };
    }

    void negative(int index, LeaderOpinion opinion, String kind, String unmet) {
        String at = reading.place() + "/leaderOpinions/" + index;
        String who = reading.policy().title(opinion.leader());
        String words = opinion.text() == null ? "" : opinion.text();
        tell(
                G04,
                index,
                0,
                new Wording(
                        who + "的意见为“" + blank(words) + "”，" + stand(kind, words, unmet) + "。",
                        "the opinion of " + who + " reads: " + blankEn(words) + "; " + standEn(kind, words, unmet)),
                new Wording(
                        "请按" + who + "的意见研究修改或者商有关方面，落实后附佐证材料，重新报其签署意见。",
                        "act on the opinion of " + who
                                + ", attach evidence that its conditions are met, and have it signed again"),
                new Wording(item.leadUnit(), item.leadUnit()),
                true,
                competence(new Spots().add(at + "/role", "签署身份", opinion.role()), at, opinion)
                        .add(at + "/text", "意见原文", opinion.text())
                        .addCount(at + "/conditions", "附带条件", opinion.conditions())
                        .list());
    }

    private static Spots competence(Spots spots, String at, LeaderOpinion opinion) {
        return spots.add(at + "/leader", "领导", opinion.leader())
                .add(at + "/signedOn", "签署日期", opinion.signedOn())
                .add(at + "/actingFor", "代签对象", opinion.actingFor())
                .add(at + "/authorisation", "代签授权依据", opinion.authorisation());
    }

    void incompetent(int index, LeaderOpinion opinion, String expected) {
        String at = reading.place() + "/leaderOpinions/" + index;
        String who = reading.policy().title(opinion.leader());
        String words = opinion.text() == null ? "" : opinion.text();
        String gap = "代签授权“" + opinion.authorisation() + "”与分工表不符或者不在有效期内";
        String gapEn = "the authorisation `" + opinion.authorisation() + "` is not listed or not valid on that day";
        if (opinion.actingFor() == null && opinion.authorisation() != null) {
            gap = "注明了代签授权依据，未注明代签对象";
            gapEn = "names an authorisation, but not whom it acts for";
        } else if (opinion.actingFor() == null) {
            gap = "签署人在签署当日不分管本议题的主办或者会办单位";
            gapEn = "was not in charge of a unit of the item on that day";
        } else if (opinion.authorisation() == null) {
            gap = "代签未注明授权依据";
            gapEn = "acted for another leader without naming an authorisation";
        }
        Spots spots =
                new Spots().add(at + "/signed", "已签名", opinion.signed()).add(at + "/role", "签署身份", opinion.role());
        tell(
                G05,
                index,
                0,
                new Wording(
                        who + "所签意见（" + blank(words) + "）不符合分工：" + gap + "。",
                        "the opinion signed by " + who + " (" + blankEn(words) + ") does not fit the division of work: "
                                + gapEn),
                new Wording(
                        "请由" + expected + "签署意见，有审议文件的并载明所审文本；代管或者代签的，附分工文件或者授权依据并注明“代”。",
                        "have " + expected
                                + " sign, naming the texts seen where there are documents; where somebody acts, attach"
                                + " the authorisation and mark the signature as acting"),
                new Wording(
                        "会议服务处核对，" + item.leadUnit() + "办理",
                        "the meeting-service division checks, " + item.leadUnit() + " acts"),
                true,
                competence(spots, at, opinion)
                        .add(at + "/text", "意见原文", opinion.text())
                        .list());
    }

    // Departments: G02, G12, G12R

    void noAgreement(
            List<Touch> touches, String units, String positions, String positionsEn, String leaning, String leaningEn) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        touches.forEach(touch -> {
            zh.add(touch.label());
            en.add(touch.labelEn());
        });
        if (touches.isEmpty()) {
            for (ItemType type : ItemType.values()) {
                boolean given = item.types().contains(type) || (type == ItemType.PROJECT && item.project() != null);
                if (given && reading.policy().needsAgreement().contains(type.name())) {
                    zh.add(type.label());
                    en.add(words(type));
                }
            }
        }
        String touched = blank(String.join("、", zh));
        String touchedEn = blankEn(String.join(", ", en));
        List<String> declared = new ArrayList<>();
        item.touches().forEach(touch -> declared.add(touch.name()));
        String at = reading.place();
        Spots spots = new Spots()
                .add(at + "/touches", "涉及人财物等事项", String.join("、", declared))
                .addCount(at + "/consultations", "征求意见", item.consultations())
                .add(at + "/leaningOpinion", "倾向性意见", item.leaningOpinion() == null ? null : "（已填写）");
        tell(
                G02,
                -1,
                0,
                new Wording(
                        "该议题涉及" + touched + "，有关部门尚未形成一致意见：" + positions + "；倾向性意见：" + leaning + "。",
                        "the item touches " + touchedEn + "; not settled with: " + positionsEn + "; leaning opinion: "
                                + leaningEn),
                new Wording(
                        "请商" + units + "形成一致意见；经协调仍不一致的，列明各方意见及理由并提出倾向性意见，由分管领导协调确认后重新报送。",
                        "reach agreement with " + units + "; where that fails, list all positions with reasons,"
                                + " recommend one option, have the leader in charge coordinate, and submit again"),
                new Wording(
                        item.leadUnit() + "；协调不成的，由分管领导协调",
                        item.leadUnit() + "; where that fails, the leader in charge coordinates"),
                true,
                spots.list());
    }

    void position(String unit, Consulting.@Nullable Answer answer, String stance, String stanceEn, boolean disclosed) {
        Spots spots = new Spots();
        String consultations = reading.place() + "/consultations";
        if (answer == null) {
            spots.addCount(consultations, "征求意见", item.consultations());
        } else {
            String at = place(answer);
            spots.add(at + "/stance", "态度", answer.reply().stance())
                    .addCount(consultations, "征求意见", item.consultations())
                    .add(at + "/disclosedInPaper", "汇报材料已载明", disclosed)
                    .add(at + "/unit", "单位", unit);
        }
        tell(
                G12,
                answer == null ? -1 : answer.round(),
                answer == null ? 0 : answer.index(),
                new Wording(
                        unit + "的意见为“" + stance + "”；汇报材料已载明：" + (disclosed ? "是" : "否") + "。",
                        unit + ": " + stanceEn + "; stated in the paper: " + (disclosed ? "yes" : "no")),
                new Wording(
                        "请在汇报材料中如实载明" + unit + "的意见及理由；逾期未反馈的，注明催办情况及依据。",
                        "state the position of " + unit + " and its reasons in the paper; where it was silent, say when"
                                + " it was reminded"),
                new Wording(item.leadUnit(), item.leadUnit()),
                false,
                spots.list());
    }

    private String place(Consulting.Answer answer) {
        return reading.place() + "/consultations/" + answer.round() + "/replies/" + answer.index();
    }

    void hiddenObjection(String unit, Consulting.Answer answer) {
        String at = place(answer);
        tell(
                G12R,
                answer.round(),
                answer.index(),
                new Wording(unit + "明确不同意，但汇报材料没有载明其意见及理由。", unit + " objects, and the paper does not say so"),
                new Wording(
                        "请在汇报材料中如实载明" + unit + "的意见、理由和协商情况后重新报送。",
                        "state the objection of " + unit + ", its reasons and how it was discussed in the paper, and"
                                + " submit again"),
                new Wording(item.leadUnit(), item.leadUnit()),
                true,
                new Spots()
                        .add(at + "/stance", "态度", answer.reply().stance())
                        .add(at + "/disclosedInPaper", "汇报材料已载明", answer.reply().disclosedInPaper())
                        .add(at + "/unit", "单位", unit)
                        .list());
    }

    // Documents: G03, G07 to G11

    void notSent(int index, DeliberationDocument document, @Nullable LegalPreReview review) {
        String state = review == null ? "未送审" : review.outcome().label();
        documentFinding(
                G03,
                index,
                document,
                new Wording(
                        "审议文件" + named(document) + "未送法规处前置审核（审核情况：" + state + "）。",
                        "the document for deliberation " + namedEn(document)
                                + " was not sent to the legal division for pre-review"),
                new Wording(
                        "请将《" + document.title() + "》送法规处前置审核，附起草说明、制定依据和征求意见情况；取得受理回执后重新报送。",
                        "send " + document.docNo() + " to the legal division with drafting note, legal basis and"
                                + " consultation results; submit again with its receipt"),
                new Wording(item.leadUnit() + "送法规处", item.leadUnit() + ", to the legal division"),
                new Spots());
    }

    void changedAfterSigning(int index, DeliberationDocument document, String signers) {
        String at = reading.place() + "/documents/" + index;
        tell(
                G07,
                index,
                0,
                new Wording(
                        "审议文件" + named(document) + "的文本与" + signers + "签署时所审文本不一致，或者意见未载明所审文本，且未经其确认为非实质修改。",
                        "the text of " + namedEn(document) + " is not the one that " + signers
                                + " signed on, and no confirmation says that the change is not substantive"),
                new Wording(
                        "请报" + signers + "确认为非实质修改，或者就现文本重新签署意见。",
                        "have " + signers + " confirm the change as not substantive, or sign on the present text"),
                new Wording(item.leadUnit() + "报" + signers, item.leadUnit() + ", to " + signers),
                true,
                new Spots()
                        .add(at + "/forDeliberation", "是否审议文件", true)
                        .add(at + "/textHash", "文本摘要值", document.textHash())
                        .addCount(reading.place() + "/leaderOpinions", "领导意见", item.leaderOpinions())
                        .add(at + "/title", "文件名称", document.title())
                        .add(at + "/docNo", "文件编号", document.docNo())
                        .list());
    }

    void failed(int index, DeliberationDocument document, LegalPreReview review) {
        String points = review.points() == null ? "" : review.points();
        documentFinding(
                G08,
                index,
                document,
                new Wording(
                        "法规处对" + named(document) + "的前置审核结论为“"
                                + review.outcome().label() + "”，要点：" + blank(points) + "。",
                        "the legal division's pre-review of " + namedEn(document) + " ended without a pass: "
                                + words(review.outcome()) + "; points: " + blankEn(points)),
                new Wording(
                        "请按审核意见修改后重新送法规处审核，修改后的文本报已签署意见的领导确认；属于探索性改革的，明示法律风险并报批。",
                        "revise as the review says, send it again, and have the leaders who signed confirm the revised"
                                + " text; where it is an exploratory reform, state the legal risk and have it approved"),
                new Wording(item.leadUnit(), item.leadUnit()),
                new Spots());
    }

    void pendingOrExpired(
            int index,
            DeliberationDocument document,
            LegalPreReview review,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate validUntil) {
        LocalDateTime deadline = reading.deadline();
        documentFinding(
                G09,
                index,
                document,
                new Wording(
                        named(document) + "前置审核情况：" + review.outcome().label() + "；应出具日期：" + date(dueOn) + "；有效期至："
                                + date(validUntil) + "。",
                        "pre-review of " + namedEn(document) + ": " + words(review.outcome()) + "; due on "
                                + blankEn(plain(dueOn)) + "; valid until " + blankEn(plain(validUntil))),
                new Wording(
                        "请法规处于" + date(deadline.toLocalDate()) + deadline.toLocalTime() + "前出具意见；被退回补正的，请"
                                + item.leadUnit() + "先行补齐；已过有效期的，请确认原意见是否仍然适用。",
                        "the legal division gives its opinion by " + dueBy() + "; " + item.leadUnit()
                                + " first completes what was returned; where the review has expired, say whether it"
                                + " still holds"),
                new Wording("法规处", "the legal division"),
                new Spots()
                        .add("/meeting/startsAt", "开始时间", reading.startsAt())
                        .add(reading.place() + "/leadUnit", "主办单位", item.leadUnit()));
    }

    void otherText(int index, DeliberationDocument document) {
        String at = reading.place() + "/documents/" + index;
        tell(
                G10,
                index,
                0,
                new Wording(
                        named(document) + "上会文本与审核文本不一致或者无法比对，且未经法规处确认为非实质修改。",
                        "the text of " + namedEn(document) + " is not the reviewed one or cannot be compared, and the"
                                + " legal division has not confirmed the change as not substantive"),
                new Wording(
                        "请法规处确认是否属于实质修改；属于实质修改的，请" + item.leadUnit() + "重新送审。",
                        "the legal division says whether the change is substantive; if so, " + item.leadUnit()
                                + " sends the text again"),
                new Wording("法规处", "the legal division"),
                true,
                new Spots()
                        .add(reading.place() + "/leadUnit", "主办单位", item.leadUnit())
                        .add(at + "/forDeliberation", "是否审议文件", true)
                        .addCount(at + "/reviews", "前置审核", document.reviews())
                        .add(at + "/textHash", "文本摘要值", document.textHash())
                        .add(at + "/title", "文件名称", document.title())
                        .add(at + "/docNo", "文件编号", document.docNo())
                        .list());
    }

    void unansweredComments(int index, DeliberationDocument document, LegalPreReview review, long unanswered) {
        documentFinding(
                G11,
                index,
                document,
                new Wording(
                        named(document) + "审核结论为“" + review.outcome().label() + "”，列明审核意见"
                                + review.comments().size() + "条，其中" + unanswered + "条既未采纳也未说明理由。",
                        "pre-review of " + namedEn(document) + ": "
                                + review.comments().size() + " comments are listed, " + unanswered
                                + " neither adopted nor explained"),
                new Wording(
                        "请" + item.leadUnit() + "附上全部审核意见，逐条说明采纳情况，未采纳的说明理由，送法规处核。",
                        item.leadUnit() + " attaches every comment, says for each what became of it and why, and sends"
                                + " this to the legal division"),
                new Wording(item.leadUnit() + "说明，法规处核", item.leadUnit() + " explains, the legal division checks"),
                new Spots().add(reading.place() + "/leadUnit", "主办单位", item.leadUnit()));
    }

    private void documentFinding(
            Heading heading,
            int index,
            DeliberationDocument document,
            Wording reason,
            Wording remedy,
            Wording actor,
            Spots spots) {
        String at = reading.place() + "/documents/" + index;
        spots.add(at + "/forDeliberation", "是否审议文件", true)
                .addCount(at + "/reviews", "前置审核", document.reviews())
                .add(at + "/title", "文件名称", document.title())
                .add(at + "/docNo", "文件编号", document.docNo());
        tell(heading, index, 0, reason, remedy, actor, true, spots.list());
    }

    private static String named(DeliberationDocument document) {
        return "《" + document.title() + "》（" + document.docNo() + "）";
    }

    private static String namedEn(DeliberationDocument document) {
        return document.docNo() + " (" + document.title() + ")";
    }

    static String blank(String text) {
        return text.isEmpty() ? "（空白）" : text;
    }

    static String blankEn(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }

    static String date(@Nullable LocalDate day) {
        return day == null ? "（空白）" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String plain(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String dueBy() {
        return reading.deadline().toLocalDate() + " " + reading.deadline().toLocalTime();
    }

    void tell(
            Heading heading,
            int part,
            int entry,
            Wording reason,
            Wording remedy,
            Wording actor,
            boolean due,
            List<Evidence> evidence) {
        Finding finding = new Finding(
                heading.ruleId(),
                heading.name(),
                heading.effect(),
                heading.tier(),
                item.itemNo(),
                reason,
                remedy,
                heading.authority(),
                actor,
                due ? dueBy() : null,
                evidence,
                null);
        told.add(new Told(finding, reading.index(), part, entry, told.size()));
    }
}
