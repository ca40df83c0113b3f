package org.agendagate.reading;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.agendagate.reading.Problems.Fault;
import org.agendagate.texts.NearestName;
import org.agendagate.texts.Quoted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a deviation from the schema is called, in Chinese and in English. */
final class SchemaWords {
    private final PacketSchema schema;

    SchemaWords(PacketSchema schema) {
        this.schema = schema;
    }

    Fault fault(Error error, String pointer) {
        JsonNode rule = schema.at(pointer);
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "required" -> missing(pointer);
            case "additionalProperties" -> unknown(pointer, error.getProperty());
            case "propertyNames" -> fieldName(pointer);
            case "type" -> value.isNull() ? nothing(pointer) : type(pointer, rule, value);
            case "enum" -> word(pointer, rule, value);
            case "pattern", "format", "minLength" -> text(pointer, rule, value);
            case "maxLength" -> tooLong(pointer, rule, value);
            case "minimum", "maximum" -> range(pointer, rule, value);
            case "multipleOf" -> decimals(pointer, value);
            case "minItems" -> tooFew(pointer, rule, value);
            case "maxItems", "maxProperties" -> tooMany(pointer, rule, value);
            case "uniqueItems" -> repeated(pointer);
            default ->
                fault(
                        "not-allowed",
                        pointer,
                        "不符合报送格式；请对照格式改正",
                        "does not follow the schema; compare it with the schema");
        };
    }

    private Fault missing(String pointer) {
        return fault("missing-field", pointer, "未填写；此项必填，请补填", "is missing; it is mandatory, add it");
    }

    private Fault nothing(String pointer) {
        return fault(
                "null-value",
                pointer,
                "为空值 null；没有内容的字段请不要填写，必填项请补填",
                "is `null`; leave an optional field out, fill in a mandatory one");
    }

    private Fault unknown(String pointer, String name) {
        JsonNode fields =
                schema.at(pointer.substring(0, pointer.lastIndexOf('/'))).path("properties");
        String nearest = nearestField(name, fields);
        String zh = nearest == null ? "；请删去，可用字段见报送格式" : "；是否应为 " + labelled(nearest, fields) + "？";
        String en = nearest == null ? "; remove it, the schema lists the fields" : "; did you mean `" + nearest + "`?";
        return new Fault(
                "unknown-field", "不认识的字段 " + Quoted.text(name) + zh, "unknown field " + Quoted.text(name) + en);
    }

    private static @Nullable String nearestField(String name, JsonNode fields) {
        for (String field : fields.propertyNames()) {
            if (fields.path(field).path("title").asString("").equals(name)) {
                return field;
            }
        }
        return NearestName.to(name, fields.propertyNames());
    }

    private static String labelled(String field, JsonNode fields) {
        return fields.path(field).path("title").asString("") + "(" + field + ")";
    }

    private Fault fieldName(String pointer) {
        return fault(
                "wrong-field-name",
                pointer,
                "的字段名不符合规则；请以小写英文字母开头，只用字母和数字，不超过 40 个字符",
                "is not a name a field may have; begin with a small letter, use letters and digits, at most 40");
    }

    private Fault type(String pointer, JsonNode rule, JsonNode value) {
        JsonType expected = JsonType.named(rule.path("type"));
        JsonType found = JsonType.of(value);
        String quoted = value.isContainer() ? "" : " " + Quoted.text(value.asString());
        return fault(
                "wrong-type",
                pointer,
                "应为" + expected.zh() + "，实际为" + found.zh() + quoted,
                "must be " + expected.en() + ", found " + found.en() + quoted);
    }

    private Fault word(String pointer, JsonNode rule, JsonNode value) {
        JsonNode labels = rule.path("x-labels");
        List<String> zh = new ArrayList<>();
        labels.propertyStream()
                .forEach(label -> zh.add(label.getKey() + "（" + label.getValue().asString() + "）"));
        Collection<String> known = labels.propertyNames();
        String given = value.asString();
        String nearest = nearestWord(given, labels);
        return fault(
                "unknown-word",
                pointer,
                "的值 " + Quoted.text(given) + " 不在可选范围" + (nearest == null ? "" : "，是否应为 " + nearest + "？") + "；可填："
                        + String.join("、", zh),
                "has the unknown value " + Quoted.text(given)
                        + (nearest == null ? "" : ", did you mean `" + nearest + "`?") + "; allowed are `"
                        + String.join("`, `", known) + "`");
    }

    private static @Nullable String nearestWord(String given, JsonNode labels) {
        for (String word : labels.propertyNames()) {
            if (labels.path(word).asString().equals(given.strip())) {
                return word;
            }
        }
        return NearestName.to(given, labels.propertyNames());
    }

    private Fault text(String pointer, JsonNode rule, JsonNode value) {
        Fault fault = rule.has("format") ? DateFault.of(value.asString(), rule) : TextFault.of(value.asString(), rule);
        return fault(fault.code(), pointer, fault.zh(), fault.en());
    }

    private Fault tooLong(String pointer, JsonNode rule, JsonNode value) {
        String text = value.asString();
        int length = text.codePointCount(0, text.length());
        int most = rule.path("maxLength").asInt();
        return fault(
                "too-long",
                pointer,
                "共 " + length + " 个字符，最多 " + most + " 个；请压缩",
                "has " + length + " characters, at most " + most + " are allowed; shorten it");
    }

    private Fault range(String pointer, JsonNode rule, JsonNode value) {
        String least = rule.path("minimum").asString();
        String most = rule.path("maximum").asString();
        String found = Quoted.text(value.asString());
        return fault(
                "number-out-of-range",
                pointer,
                "为 " + found + "，应在 " + least + " 至 " + most + " 之间",
                "is " + found + ", must be from " + least + " to " + most);
    }

    private Fault decimals(String pointer, JsonNode value) {
        String found = Quoted.text(value.asString());
        return fault(
                "too-many-decimals",
                pointer,
                "为 " + found + "，最多两位小数（以元为单位，到分为止）",
                "is " + found + ", at most two decimals are allowed (yuan and fen)");
    }

    private Fault tooFew(String pointer, JsonNode rule, JsonNode value) {
        return fault(
                "too-few-entries",
                pointer,
                "共 " + value.size() + " 项，至少 " + rule.path("minItems").asInt() + " 项；请补填",
                "has " + value.size() + " entries, at least "
                        + rule.path("minItems").asInt() + " needed; add what is missing");
    }

    private Fault tooMany(String pointer, JsonNode rule, JsonNode value) {
        int most = rule.path("maxItems").asInt(rule.path("maxProperties").asInt());
        return fault(
                "too-many-entries",
                pointer,
                "共 " + value.size() + " 项，最多 " + most + " 项；请减少或者分包报送",
                "has " + value.size() + " entries, at most " + most
                        + " are allowed; leave some out or split the packet");
    }

    private Fault repeated(String pointer) {
        return fault("duplicate-entry", pointer, "有重复的项；每一项只填一次", "has an entry more than once; give each once");
    }

    /** A fault whose sentences begin with the field. */
    private Fault fault(String code, String pointer, String zh, String en) {
        String name = pointer.isEmpty() ? "packet" : name(pointer);
        String subject = pointer.isEmpty() ? schema.label("") : subject(schema.label(pointer), name);
        return new Fault(code, subject + zh, (pointer.isEmpty() ? "the packet " : "`" + name + "` ") + en);
    }

    private static String subject(String label, String name) {
        return label.equals(name) ? Quoted.text(name) : label + "(" + name + ")";
    }

    private static String name(String pointer) {
        String[] segments = pointer.split("/", -1);
        int last = segments.length - 1;
        boolean entry =
                last > 1 && !segments[last].isEmpty() && segments[last].chars().allMatch(Character::isDigit);
        String name = entry ? segments[last - 1] + "/" + segments[last] : segments[last];
        return name.replace("~1", "/").replace("~0", "~").replace('`', '\'');
    }
}
