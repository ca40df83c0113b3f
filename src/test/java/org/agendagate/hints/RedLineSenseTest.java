package org.agendagate.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.agendagate.reference.RedLineKind;
import org.agendagate.reference.RedLineWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedLineSenseTest {
    private static final RedLineSense SENSE = new RedLineSense(
            new RedLineWords(Map.of(RedLineKind.GUARANTEE, List.of("提供担保")), List.of("不", "未", "无", "防范", "化解", "清理")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "为化解风险由省财政为平台公司提供担保",
                "为防范违约风险，由财政出具安慰函",
                "由省财政提 供 担 保",
                "不得不由财政提供担保",
                "未来三年由财政提供担保",
                "由财政无偿提供担保",
                "以不动产为企业提供担保",
                "清理存量债务期间由财政差额补足",
                "不增加当年支出，由平台公司举债建设",
                "采取明股实债方式引入社会资本",
                "由平台公司兜底回购股权",
                "承诺回购并给予固定回报",
                "由財政承擔擔保責任",
                "同意新增隐性债务额度",
                "严禁违规举债的同时由财政提供担保",
                "审议2026年省级预算调整方案",
                "已整改到位后由财政提供担保"
            })
    void findsWhatIsProposed(String text) {
        assertThat(SENSE.in(List.of(text))).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不得以任何形式提供担保",
                "严禁由财政为企业提供担保",
                "坚决遏制违规举债",
                "坚决遏制新增隐性债务",
                "违规举债4件均已办结",
                "查处违规举债12起",
                "违规举债问题已全部整改",
                "支持政府性融资担保机构做优做强",
                "融资担保体系不断健全",
                "融资担保余额同比增长8%",
                "未违规举债",
                "不提供担保",
                "不向任何企业提供担保",
                "不存在举债情形",
                "防范化解融资担保风险",
                "完善政府举债管理办法",
                "政府不为国有企业提供担保"
            })
    void findsNothingWhereItIsBannedReportedOrATopic(String text) {
        assertThat(SENSE.in(List.of(text))).as(text).isEmpty();
    }
}
