package org.agendagate.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever filled a sheet in is told each problem at the cell it is mended in, in both languages. */
class SheetProblemsTest {
    private static final String HEAD = SheetTemplate.HEAD;

    private FilledSheet filled = FilledSheet.ofOneItem();
    private List<SheetProblem> told = List.of();

    @ParameterizedTest
    @MethodSource("mandatoryFields")
    void namesTheEmptyCellOfEveryMandatoryField(String title, String path) {
        Cell cell = filled.at(title, path);
        String place = filled.cell(title, path);
        cell.setBlank();

        assertThat(cells()).containsExactly(place);

        cell.getRow().removeCell(cell);

        assertThat(cells()).containsExactly(place);
    }

    static List<Arguments> mandatoryFields() {
        List<Arguments> fields = new ArrayList<>();
        SheetTable.HEAD.stream()
                .filter(path -> SheetTemplate.label(path, "/" + path).endsWith("*"))
                .forEach(path -> fields.add(Arguments.of(HEAD, path)));
        for (SheetTable table : SheetTable.ALL) {
            table.columns().stream()
                    .filter(path -> !path.equals("itemNo"))
                    .filter(path -> SheetTemplate.label(path, SheetTemplate.pointer(table, path))
                            .endsWith("*"))
                    .forEach(path -> fields.add(Arguments.of(table.title(), path)));
        }
        return fields;
    }

    @Test
    void namesEveryCellToFillInWhereNothingIsFilledInYet() {
        filled = FilledSheet.empty();

        assertThat(cells())
                .containsExactlyInAnyOrder(
                        filled.cell(HEAD, "secrecy"),
                        filled.cell(HEAD, "packetNo"),
                        filled.cell(HEAD, "revision"),
                        filled.cell(HEAD, "submittingUnit"),
                        filled.cell(HEAD, "receivedAt"),
                        filled.cell(HEAD, "meeting/meetingNo"),
                        filled.cell(HEAD, "meeting/kind"),
                        filled.cell(HEAD, "meeting/startsAt"),
                        "议题!A3");
    }

    @Test
    void namesTheCellsOfAnItemOfWhichOnlyTheNumberIsThere() {
        Sheet items = filled.sheet("议题");
        items.removeRow(items.getRow(2));
        filled.put("议题", 2, Map.of("itemNo", "CW-1"));

        assertThat(cells())
                .containsExactlyInAnyOrder(
                        filled.cell("议题", "title"),
                        filled.cell("议题", "types"),
                        filled.cell("议题", "leadUnit"),
                        filled.cell("议题", "impromptu"));
    }

    @Test
    void namesTheRowOfAnItemWithoutItsNumberAndEachRowThatBelongsToIt() {
        filled.at("议题", "itemNo").setBlank();

        assertThat(cells()).contains("议题!A3", "领导意见!A3", "文件!A3").hasSize(SheetTable.ALL.size());
    }

    @Test
    void namesTheCellOfWhatIsNoValueOfItsField() {
        filled.put("领导意见", 2, Map.of("signedOn", "九月二十八日", "signed", "对"));
        filled.put("资金", 2, Map.of("amountYuan", "五百万"));

        assertThat(cells())
                .containsExactly(
                        filled.cell("领导意见", "signed"),
                        filled.cell("领导意见", "signedOn"),
                        filled.cell("资金", "amountYuan"));
    }

    @Test
    void namesTheCellOfAListWithAnEntryThatDoesNotBelongThere() {
        filled.put("议题", 2, Map.of("coUnits", "省财政厅、省水利厅", "types", "资金、旅游"));

        assertThat(cells()).containsExactlyInAnyOrder(filled.cell("议题", "coUnits"), filled.cell("议题", "types"));
    }

    @Test
    void namesTheCellOfANumberThatIsTakenAlready() {
        Row first = filled.sheet("议题").getRow(2);
        Row second = filled.sheet("议题").createRow(3);
        first.forEach(cell -> second.createCell(cell.getColumnIndex()).setCellValue(CellText.of(cell)));

        assertThat(cells()).containsExactly("议题!A4");
    }

    @Test
    void namesTheCellOfAnItemThatIsNotThere() {
        filled.put("文件", 3, Map.of("itemNo", "CW-9", "docNo", "D1"));

        tells("文件!A4", "“议题”表中没有议题编号 `CW-9`", "no item `CW-9` in the worksheet `议题`");
    }

    @Test
    void namesTheCellOfAnItemNumberThatIsMissing() {
        filled.put("文件", 3, Map.of("docNo", "D1"));

        tells("文件!A4", "没有填写议题编号", "the item number is missing");
    }

    @Test
    void namesTheRowThatMayStandOnlyOnce() {
        filled.put("资金", 3, Map.of("itemNo", "CW-1", "amountYuan", "500"));

        tells("资金!A4", "议题 `CW-1` 在本表已有一行", "the item `CW-1` has a row here already");
    }

    @Test
    void namesTheCellOfTheUnitThatWasAsked() {
        filled.put("部门意见", 3, Map.of("itemNo", "CW-1", "kind", "书面征求意见"));

        tells("部门意见!" + letter("部门意见", "replies/0/unit") + "4", "没有填写征求意见的单位", "the unit that was asked is missing");
    }

    @Test
    void namesTheCellOfAFormulaThatFailed() {
        filled.at("议题", "summary").setCellErrorValue(FormulaError.REF.getCode());

        tells(filled.cell("议题", "summary"), "公式出错（#REF!）", "the formula failed (`#REF!`)");
    }

    @Test
    void namesWhatStandsWhereNoFieldIs() {
        filled.sheet("议题").getRow(2).createCell(25).setCellValue("另附说明");
        filled.sheet(HEAD).createRow(40).createCell(1).setCellValue("另附说明");

        assertThat(cells()).containsExactly("报送包!B41", "议题!Z3");
    }

    @Test
    void namesTheWorksheetThatIsMissing() {
        for (String title : List.of(HEAD, "议题")) {
            filled = FilledSheet.ofOneItem();
            filled.workbook().removeSheetAt(filled.workbook().getSheetIndex(title));

            assertThat(problems())
                    .filteredOn(problem -> problem.cell().equals(title))
                    .extracting(SheetProblem::zh)
                    .singleElement()
                    .asString()
                    .contains("缺少工作表“" + title + "”", "重新下载报送表");
        }
    }

    @Test
    void readsASheetWithoutTheWorksheetsThatItDoesNotNeed() {
        filled.workbook().removeSheetAt(filled.workbook().getSheetIndex("资产"));
        filled.workbook().createSheet("Sheet1");

        assertThat(problems()).isEmpty();
    }

    @Test
    void namesTheWorksheetWhoseNameWasChanged() {
        filled.workbook().setSheetName(filled.workbook().getSheetIndex("文件"), "文件清单");

        tells("文件清单", "表名被改的请改回原名", "give it its old name");
    }

    @Test
    void namesTheWorksheetWhoseHiddenNamesAreGone() {
        filled.sheet("议题").removeRow(filled.sheet("议题").getRow(1));
        filled.sheet(HEAD).forEach(row -> row.removeCell(row.getCell(2)));

        assertThat(problems())
                .extracting(SheetProblem::cell, problem -> problem.zh().substring(0, 10))
                .contains(tuple("报送包!C1", "供系统识别的隐藏表头"), tuple("议题!A2", "供系统识别的隐藏表头"));
    }

    @Test
    void namesTheColumnAndTheRowThatMustBeThere() {
        filled.sheet("领导意见").getRow(1).getCell(filled.column("领导意见", "leader")).setBlank();
        filled.at(HEAD, "packetNo").getRow().getCell(2).setBlank();

        assertThat(problems())
                .extracting(SheetProblem::cell, problem -> problem.zh().replaceAll("，.*", ""))
                .containsExactly(
                        tuple("报送包!B2", "这里不是报送表的栏目"), tuple(HEAD, "缺少必填的“报送编号”一行"), tuple("领导意见!A2", "缺少必填的“领导”一列"));
    }

    @Test
    void saysThatItIsNoWorkbook() {
        told = SheetReader.read("PK, but no workbook".getBytes(UTF_8)).problems();

        assertThat(told).singleElement().extracting(SheetProblem::zh).asString().contains(".xlsx");
    }

    @AfterEach
    void everyProblemIsToldInBothLanguages() {
        assertThat(told).allSatisfy(problem -> {
            assertThat(problem.zh()).containsPattern("\\p{IsHan}{2}");
            assertThat(problem.en().replaceAll("`[^`]*`", ""))
                    .doesNotContainPattern("\\p{IsHan}")
                    .containsPattern("[a-z]{2}");
        });
    }

    private void tells(String cell, String zh, String en) {
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo(cell);
            assertThat(problem.zh()).contains(zh);
            assertThat(problem.en()).contains(en);
        });
    }

    private String letter(String title, String path) {
        return filled.cell(title, path).replaceAll(".*!|\\d", "");
    }

    private List<String> cells() {
        return problems().stream().map(SheetProblem::cell).toList();
    }

    private List<SheetProblem> problems() {
        told = filled.problems();
        return told;
    }
}
