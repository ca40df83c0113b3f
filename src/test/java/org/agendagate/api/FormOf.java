package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser sends of a form that has been filled in. */
final class FormOf {
    private FormOf() {}

    /** Each value of a packet under its JSON pointer. */
    static String packet(String json) {
        List<String> fields = new ArrayList<>();
        collect("", JsonMapper.shared().readTree(json), fields);
        return String.join("&", fields);
    }

    private static void collect(String at, JsonNode node, List<String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue(), fields));
        } else if (node.isArray() && node.path(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                collect(at + "/" + i, node.path(i), fields);
            }
        } else if (node.isArray()) {
            node.forEach(one -> collect(at, one, fields));
        } else {
            fields.add(URLEncoder.encode(at, UTF_8) + "=" + URLEncoder.encode(node.asString(""), UTF_8));
        }
    }
}
