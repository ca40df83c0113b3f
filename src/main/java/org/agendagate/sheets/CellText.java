package org.agendagate.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.agendagate.sheets.SheetReading.SheetProblem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands in a cell, whether Excel took it for text, a number or a date. */
final class CellText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private CellText() {}

    static String of(@Nullable Cell cell) {
        if (cell == null || hasNoResult(cell)) {
            return "";
        }
        return switch (type(cell)) {
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? time(cell.getLocalDateTimeCellValue()) : number(cell);
            case ERROR -> failure(cell.getErrorCellValue());
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** What Excel shows where a formula failed, {@code #REF!}; {@code null} where none did. */
    static @Nullable String failure(@Nullable Cell cell) {
        return cell != null && type(cell) == CellType.ERROR ? failure(cell.getErrorCellValue()) : null;
    }

    /** Whether a formula was saved by a program that keeps no results. */
    static boolean hasNoResult(@Nullable Cell cell) {
        return cell instanceof XSSFCell formula
                && formula.getCellType() == CellType.FORMULA
                && formula.getCTCell().getT() != STCellType.STR
                && (formula.getCTCell().getV() == null
                        || formula.getCTCell().getV().isBlank());
    }

    private static String failure(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#";
    }

    private static String time(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0 ? DAY.format(time) : TIME.format(time);
    }

    private static String number(Cell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The value as a packet has it; what does not fit stays the text it is, and {@code null} where there is none. */
    static @Nullable JsonNode value(@Nullable Cell cell, FieldSchema field) {
        String text = of(cell);
        if (text.isEmpty()) {
            return null;
        }
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (field.type()) {
            case "array" -> list(text.split(field.separators(), -1), field.words());
            case "boolean" -> {
                Boolean yes = Typed.yesOrNo(text);
                yield yes == null ? make.stringNode(text) : make.booleanNode(yes);
            }
            case "integer", "number" -> number(text);
            default -> make.stringNode(written(text, field));
        };
    }

    private static ArrayNode list(String[] texts, Map<String, String> words) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        Arrays.stream(texts)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> words.getOrDefault(one, one))
                .forEach(list::add);
        return list;
    }

    private static JsonNode number(String text) {
        String plain = text.replaceAll("[,，\\s]", "");
        return !plain.matches("-?\\d{1,18}(\\.\\d{1,6})?")
                ? JsonNodeFactory.instance.stringNode(text)
                : plain.contains(".")
                        ? JsonNodeFactory.instance.numberNode(new BigDecimal(plain))
                        : JsonNodeFactory.instance.numberNode(Long.parseLong(plain));
    }

    private static String written(String text, FieldSchema field) {
        String read = switch (field.format()) {
            case "date-time" -> Typed.time(text);
            case "date" -> Typed.day(text);
            default -> null;
        };
        return read != null ? read : field.words().getOrDefault(text, text);
    }

    /** What is wrong with how a value is written; {@code null} where nothing is, or something else tells it. */
    static @Nullable SheetProblem fault(@Nullable Cell cell, FieldSchema field, String place) {
        String text = of(cell);
        String failure = failure(cell);
        if (failure != null) {
            return SheetFaults.failedFormula(place, failure);
        } else if (hasNoResult(cell)) {
            return SheetFaults.noResult(place);
        } else if (text.isEmpty()) {
            return null;
        } else if (field.type().equals("boolean") && Typed.yesOrNo(text) == null) {
            return SheetFaults.neitherYesNorNo(place);
        } else if (field.format().equals("date-time") && Typed.time(text) == null && !isExact(text)) {
            return SheetFaults.noTime(place, Typed.day(text));
        }
        return field.format().equals("date") && Typed.day(text) == null ? SheetFaults.noDay(place) : null;
    }

    /** A time with its zone, as programs write it. */
    private static boolean isExact(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*(?:Z|[+-]\\d{2}:\\d{2})");
    }

    /** As people write it: {@code 议题!C5}. */
    static String place(Sheet sheet, int row, int column) {
        return sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
    }
}
