package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.agendagate.rules.RuleFiles;

/** A directory of rules to edit. */
record Directory(Path path) {
    static final String SIGN_OFF = "seed/leader-sign-off.drl";
    static final String LEADERS = "integrity/cross-portfolio-leaders.drl";

    /** With the rules that are shipped. */
    static Directory shipped(Path path) {
        Directory directory = new Directory(path);
        RuleFiles.bundled().contents().forEach((file, content) -> directory.write(file, new String(content, UTF_8)));
        return directory;
    }

    void write(String file, String text) {
        write(file, text.getBytes(UTF_8));
    }

    void write(String file, byte[] content) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As editors do that write a new file and rename it over the old one. */
    void replace(String file, String text) throws IOException {
        write(file + "~", text);
        Files.move(path.resolve(file + "~"), path.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    String text(String file) throws IOException {
        return Files.readString(path.resolve(file));
    }

    void edit(String file, UnaryOperator<String> change) throws IOException {
        String before = text(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the edit of " + file + " changes nothing");
        }
        write(file, after);
    }

    String version() throws IOException {
        return RuleFiles.read(path).version();
    }

    /** A rule that reports nothing on any sample. */
    static String harmlessRule(int number) {
        return String.format(Locale.ROOT, """
                package extra

                // 第%1$d条补充规则。
                rule "X%1$04d 补充规则%1$d"
                    @effect( advise )
                    @tier( form )
                    @title_en( "Extra rule %1$d" )
                    @basis( "内部约定" )
                    @basis_en( "House rule" )
                    @verification( verified )
                    @actor( "{$item.leadUnit}" )
                    @actor_en( "{$item.leadUnit}" )
                    @reason( "议题名称为{$item.title}。" )
                    @reason_en( "the title is {$item.title}" )
                    @remedy( "请核对。" )
                    @remedy_en( "check it" )
                    @due( "{$item.deadline}" )
                when
                    $item   : Item( title == "不会有的议题%1$d" )
                    $leader : Leader( itemNo == $item.itemNo, inCharge )
                then
                    report( $item, $leader );
                end
                """, number);
    }
}
