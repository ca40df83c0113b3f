package org.agendagate.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is taken as they mean it, or told in the form in which to type it. */
class TypedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-21 9:00",
                "2026/12/21 09:00",
                "2026-12-21 09:00:00",
                "2026.12.21 9:00",
                "2026年12月21日 9时",
                "2026年12月21日上午9:00",
                "２０２６－１２－２１　９：００",
                "2026-12-21T09:00",
                "2026年12月21日9点00分"
            })
    void takesATimeHoweverItIsTyped(String typed) {
        assertThat(Typed.time(typed)).isEqualTo("2026-12-21T09:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-21 下午3:30,2026-12-21T15:30:00+08:00", "2026-12-21 12:00,2026-12-21T12:00:00+08:00"})
    void takesTheAfternoonForWhatItIs(String typed, String meant) {
        assertThat(Typed.time(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-21", "9:00", "2026-13-21 9:00", "2026-12-21 25:00", "12-21 9:00", "尽快", ""})
    void takesNothingForATimeThatIsNone(String typed) {
        assertThat(Typed.time(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-9-8", "2026/09/08", "2026.9.8", "2026年9月8日", "20260908", "2026-09-08 09:00"})
    void takesADayHoweverItIsTyped(String typed) {
        assertThat(Typed.day(typed)).isEqualTo("2026-09-08");
    }

    @ParameterizedTest
    @CsvSource({"√,true", "是,true", "TRUE,true", "Y,true", "☑,true", "否,false", "×,false", "false,false", "No,false"})
    void takesATickAsYes(String typed, boolean meant) {
        assertThat(Typed.yesOrNo(typed)).isEqualTo(meant);
    }

    @Test
    void saysHowToTypeWhatItDoesNotTake() {
        FilledSheet filled = FilledSheet.ofOneItem().put("领导意见", 2, Map.of("signed", "已签", "signedOn", "上周"));
        Cell time = filled.at(SheetTemplate.HEAD, "meeting/startsAt");
        time.setCellValue("2026-12-21");

        assertThat(filled.problems())
                .extracting(SheetProblem::zh)
                .contains("请填“是”或者“否”", "日期请写作 2026-09-28", "时间请写作 2026-12-21 09:00");
    }

    @Test
    void namesEveryFormulaThatWasSavedWithoutItsResult() {
        FilledSheet filled = FilledSheet.ofOneItem();
        for (String path : new String[] {"title", "minutes"}) {
            XSSFCell cell = (XSSFCell) filled.at("议题", path);
            cell.setBlank();
            cell.setCellFormula("5+5");
            if (cell.getCTCell().isSetV()) {
                cell.getCTCell().unsetV();
            }
        }

        assertThat(filled.problems())
                .filteredOn(problem -> problem.zh().startsWith("公式没有计算结果"))
                .extracting(SheetProblem::cell)
                .containsExactlyInAnyOrder(filled.cell("议题", "title"), filled.cell("议题", "minutes"));
    }

    @Test
    void saysWhatAFileIsThatIsNeitherAWorkbookNorAPacket() {
        byte[] older = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

        assertThat(OtherFile.told(older).orElseThrow().zh()).contains(".xls").contains("另存为 .xlsx");
        assertThat(OtherFile.told("议题编号,单位\nCW-1,省财政厅".getBytes(Charset.forName("GBK")))
                        .orElseThrow()
                        .zh())
                .contains(".csv")
                .contains("另存为 .xlsx");
        assertThat(OtherFile.told("{\"secrecy\": \"NON_SECRET\", \"a\": 1}".getBytes(UTF_8)))
                .isEmpty();
        assertThat(OtherFile.told("\uFEFF{\"secrecy\": \"NON_SECRET\", \"a\": 1}".getBytes(UTF_8)))
                .isEmpty();
    }
}
