package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.markings.Markings;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.SecrecyMark;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/**
 * The page that refuses what bears a marking: it says where the marking stands, by the fields of the form, and of a file
 * also the name where that bears none; never what stands there. Nothing of it is kept or logged.
 */
@Component
final class MarkedPlaces {
    private static final Pattern FILE = Pattern.compile("^(/items/\\d+/documents/\\d+)(?:/.*)?$");

    private final LiveRuleBook rules;

    MarkedPlaces(LiveRuleBook rules) {
        this.rules = rules;
    }

    /** The page for what was typed in a form or came as a file. */
    String refuse(ClassifiedPacket stub, byte[] content, Model model) {
        return refuse(stub, content, pointer -> "", model);
    }

    /** @param cellOf where in a sheet the value at a pointer stands */
    String refuse(ClassifiedPacket stub, byte[] content, UnaryOperator<String> cellOf, Model model) {
        Frame frame = Objects.requireNonNull((Frame) model.getAttribute(Frame.NAME));
        String json = DraftJson.objectOf(content);
        List<String> places = new ArrayList<>();
        for (SecrecyMark mark : stub.marks()) {
            String cell = cellOf.apply(mark.pointer());
            String file = json == null ? "" : fileAt(mark.pointer(), DraftJson.tree(json));
            places.add((cell.isEmpty() ? "" : cell + " · ")
                    + place(mark.pointer(), frame.tongue())
                    + (file.isEmpty() ? "" : frame.tongue().say("（文件：" + file + "）", " (file: " + file + ")")));
        }
        model.addAttribute("places", places);
        return "classified";
    }

    String refuse(ClassifiedPacket stub, String json, Model model) {
        return refuse(stub, json.getBytes(UTF_8), model);
    }

    private static String place(String pointer, Tongue tongue) {
        if (pointer.isEmpty()) {
            return tongue.say("整个文件", "the file as a whole");
        }
        return String.join(
                        " › ",
                        new FieldWords(tongue, new DeclaredDetails(List.of())).place(FormReader.segments(pointer), 0))
                .replace("*", tongue.say("其他栏目", "another field"));
    }

    /** The name of the file that a place belongs to; empty where it has none that may be shown. */
    private String fileAt(String pointer, JsonNode packet) {
        Matcher file = FILE.matcher(pointer);
        if (!file.matches()) {
            return "";
        }
        String name = packet.at(file.group(1) + "/fileName").asString("");
        Markings markings = rules.current().book().markings();
        return markings.inName(name) || markings.in(name) ? "" : name;
    }
}
