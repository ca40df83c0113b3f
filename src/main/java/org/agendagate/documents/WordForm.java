package org.agendagate.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form field of the older kind that is open: its box, or its list with what was chosen. */
final class WordForm {
    private @Nullable Boolean ticked;
    private @Nullable Integer chosen;
    private final List<String> choices = new ArrayList<>();
    private boolean box;
    private boolean list;

    /** Whether the element is one of a form field's. */
    boolean start(String name, Xml xml) {
        String value = xml.attribute("val");
        switch (name) {
            case "checkBox" -> {
                box = true;
                ticked = null;
            }
            case "ddList" -> {
                list = true;
                chosen = null;
                choices.clear();
            }
            case "default", "checked" -> {
                if (box && (ticked == null || name.equals("checked"))) {
                    ticked = xml.isOn();
                }
                return box;
            }
            case "result" -> {
                if (list && value != null && value.matches("\\d{1,4}")) {
                    chosen = Integer.valueOf(value);
                }
                return list;
            }
            case "listEntry" -> {
                if (list && value != null) {
                    choices.add(value);
                }
                return list;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What shows where the field's box or list ends; empty at any other element's end. */
    String end(String name) {
        if (name.equals("checkBox") && box) {
            box = false;
            return Boolean.TRUE.equals(ticked) ? "☑" : "☐";
        } else if (name.equals("ddList") && list) {
            list = false;
            int index = chosen == null ? 0 : chosen;
            return index < choices.size() ? choices.get(index) : "";
        }
        return "";
    }
}
