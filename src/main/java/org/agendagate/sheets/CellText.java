package org.agendagate.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stands in a cell, whether Excel took it for text, a number or a date. */
final class CellText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private CellText() {}

    static String of(@Nullable Cell cell) {
        if (cell == null) {
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
            case "array" -> list(text.split(field.sentences() ? "\\n" : "[、\\n；;]", -1), field.words());
            case "boolean" ->
                text.equals("是")
                        ? make.booleanNode(true)
                        : text.equals("否") ? make.booleanNode(false) : make.stringNode(text);
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
        if (field.format().equals("date-time")) {
            return text.matches("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}") ? text.replace(' ', 'T') + ":00+08:00" : text;
        }
        return field.words().getOrDefault(text, text);
    }

    /** As people write it: {@code 议题!C5}. */
    static String place(Sheet sheet, int row, int column) {
        return sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString();
    }
}
