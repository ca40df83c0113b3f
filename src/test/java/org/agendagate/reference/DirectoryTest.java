package org.agendagate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

    private final Directory directory = new Directory(
            List.of(
                    unit("D-CZ", "省财政厅"),
                    unit("D-SJ", "省审计厅"),
                    unit("D-MZ", "省民政厅"),
                    unit("D-SL", "省水利厅"),
                    unit("D-NY", "省农业农村厅"),
                    unit("D-FG", "省发展改革委", "省发改委"),
                    unit("D-BB", "省委编办"),
                    unit("D-ZY", "省委政研室"),
                    new Unit("D-FX", "省农信联社", List.of(), UnitKind.OUTSIDE)),
            List.of(
                    post("L-MSZ", "省委秘书长", List.of("秘书长"), relation(RelationKind.IN_CHARGE, "省委编办", null)),
                    post("L-NY", "副省长", List.of(), relation(RelationKind.IN_CHARGE, "省水利厅", null)),
                    post("L-CJ", "副省长", List.of(), relation(RelationKind.MANAGES_FOR, "省水利厅", "L-NY"))),
            List.of(new OutsideKind("银行", List.of("中央驻省机构"), List.of("银行"))));

    private static Unit unit(String code, String name, String... others) {
        return new Unit(code, name, List.of(others), UnitKind.GOVERNMENT);
    }

    private static Post post(String code, String title, List<String> others, Relation relation) {
        return new Post(code, title, others, List.of(relation), List.of());
    }

    private static Relation relation(RelationKind kind, String unit, @org.jspecify.annotations.Nullable String leader) {
        return new Relation(
                kind, List.of(unit), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), "明委办〔2026〕7号", leader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"省财政厅", "省 财政厅", "省財政廳", " 省财政厅\u3000", "省\u200b财政厅", "D-CZ", "Ｄ-ＣＺ"})
    void knowsANameInAnyForm(String name) {
        assertThat(directory.unitName(name)).isEqualTo("省财政厅");
        assertThat(directory.knowsUnit(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"省发改委,省发展改革委", "省發改委,省发展改革委", "财政厅,财政厅", "省财政厅（预算处）,省财政厅（预算处）"})
    void takesOtherNamesAndLeavesUnlistedOnes(String name, String called) {
        assertThat(directory.unitName(name)).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({
        "财政厅,省财政厅",
        "省财政厅（预算处）,省财政厅",
        "省财政听,省财政厅",
        "省财政局,省财政厅",
        "民政厅,省民政厅",
        "农业厅,省农业农村厅",
        "发改委,省发展改革委",
        "政研室,省委政研室",
    })
    void findsWhatAnUnlistedNameMayMean(String name, String meant) {
        assertThat(directory.unitsNear(name)).isEqualTo(new Meant(List.of(meant), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"省委外办", "省教育厅", "厅", "省委办", "", "西山县人民政府", "省政府研究室"})
    void meansNothingWhereNothingIsNear(String name) {
        assertThat(directory.unitsNear(name).names()).isEmpty();
    }

    @Test
    void findsAllThatANameNames() {
        assertThat(directory.unitsNear("省财政厅、省审计厅")).isEqualTo(new Meant(List.of("省财政厅", "省审计厅"), true));
    }

    @Test
    void knowsBodiesOutsideByNameAndEnding() {
        assertThat(directory.isOutside("明川银行")).isTrue();
        assertThat(directory.isOutside("中央驻省机构")).isTrue();
        assertThat(directory.isOutside("省农信联社")).isTrue();
        assertThat(directory.isOutside("银行")).isFalse();
        assertThat(directory.isOutside("省财政厅")).isFalse();
    }

    @Test
    void takesTitlesAndCodesOfPostsButNoTitleThatTwoShare() {
        assertThat(directory.postCode("秘书长")).isEqualTo("L-MSZ");
        assertThat(directory.postCode("省委秘書長")).isEqualTo("L-MSZ");
        assertThat(directory.findPost("副省长")).isNull();
        assertThat(directory.postCode("L-NY")).isEqualTo("L-NY");
    }

    @Test
    void putsInChargeWhoIsAndNotWhoManagesForSomebody() {
        assertThat(directory.portfolios().listInCharge("省水利厅", DAY))
                .extracting(Portfolios.LeaderEntry::code)
                .containsExactly("L-NY");
    }

    @Test
    void letsWhoManagesForALeaderSignInThatTimeByThatPaper() {
        assertThat(directory.managesFor("L-CJ", "L-NY", "省水利厅", null, DAY)).isTrue();
        assertThat(directory.managesFor("L-CJ", "L-NY", "省水利厅", "明委办〔2026〕8号", DAY))
                .isFalse();
        assertThat(directory.managesFor("L-CJ", "L-NY", "省水利厅", "明委办[2026]7号", DAY))
                .isTrue();
        assertThat(directory.managesFor("L-CJ", "L-NY", "省水利厅", "明委办 〔２０２６〕7号", DAY))
                .isTrue();
        assertThat(directory.managesFor("L-CJ", "L-NY", "省财政厅", null, DAY)).isFalse();
        assertThat(directory.managesFor("L-CJ", "L-NY", "省水利厅", null, DAY.plusDays(7)))
                .isFalse();
        assertThat(directory.managesFor("L-CJ", "L-MSZ", "省水利厅", null, DAY)).isFalse();
    }
}
