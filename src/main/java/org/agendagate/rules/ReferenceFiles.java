package org.agendagate.rules;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.language.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** The files under {@code reference/} as YAML, with the problems found in them so far. */
final class ReferenceFiles {
    static final String FOLDER = "reference/";

    /** What no UTF-8 text holds: bytes that are none, and the zeros of UTF-16. */
    private static final Pattern GARBLED = Pattern.compile("[\\x{FFFD}\\x{0}]");

    private final SortedMap<String, byte[]> files;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Node> roots = new TreeMap<>();

    ReferenceFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** To which whoever finds one adds it. */
    List<Problem> problems() {
        return problems;
    }

    /** What was opened so far, by path. */
    SortedMap<String, Node> roots() {
        return roots;
    }

    /** What a file says that need not be there; {@code otherwise} where it is not. */
    <T> T find(String name, Function<YamlSection, T> reading, T otherwise) {
        return files.containsKey(FOLDER + name) ? reading.apply(open(name)) : otherwise;
    }

    YamlSection open(String name) {
        String path = FOLDER + name;
        Node root = files.containsKey(path) ? parse(path) : null;
        if (!files.containsKey(path)) {
            tell(path, 1, 1, ReferenceMistake.MISSING_FILE);
        }
        return root == null
                ? new YamlSection(path, empty(), ignored -> {})
                : new YamlSection(path, root, problems::add);
    }

    private @Nullable Node parse(String path) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1 << 20);
        options.setNestingDepthLimit(20);
        try {
            String text = new String(files.get(path), StandardCharsets.UTF_8);
            Matcher garbled = GARBLED.matcher(text);
            if (garbled.find()) {
                String before = text.substring(0, garbled.start());
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                int column = before.length() - before.lastIndexOf('\n');
                tell(path, line, column, ReferenceMistake.NOT_UTF8);
                return null;
            }
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                tell(path, 1, 1, ReferenceMistake.EMPTY_FILE);
            } else {
                roots.put(path, root);
            }
            return root;
        } catch (MarkedYAMLException broken) {
            Mark mark = placeOf(broken);
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            YamlSlip slip = YamlSlip.find(new String(files.get(path), StandardCharsets.UTF_8), line);
            if (slip == null) {
                tell(path, line, column, ReferenceMistake.NOT_YAML);
            } else {
                tell(path, slip.line(), slip.column(), slip.mistake());
            }
        } catch (YAMLException broken) {
            tell(path, 1, 1, ReferenceMistake.NOT_YAML);
        }
        return null;
    }

    /** What is not ended is found out where something else begins; it is to be mended where it begins itself. */
    private static @Nullable Mark placeOf(MarkedYAMLException broken) {
        String during = String.valueOf(broken.getContext());
        boolean notEnded = during.contains("simple key") || during.contains("flow") || during.contains("scalar");
        return notEnded && broken.getContextMark() != null ? broken.getContextMark() : broken.getProblemMark();
    }

    private static Node empty() {
        return new MappingNode(Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
    }

    void tell(String path, int line, int column, ReferenceMistake mistake) {
        problems.add(mistake.at(path, line, column));
    }
}
