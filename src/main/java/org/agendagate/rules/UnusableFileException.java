package org.agendagate.rules;

import java.nio.file.FileSystemException;

/** A name below a rules directory that leads to nothing a rule book could be made of. */
public final class UnusableFileException extends FileSystemException {
    private static final long serialVersionUID = 1;

    /** Why not, in words that follow the name of the file. */
    public enum Reason {
        NO_FILE(
                "名称还在，但没有这个文件（链接所指的文件不存在，或者不是普通文件）",
                "the name is there, but no file (a link that leads nowhere, or no regular file)"),
        NO_DIRECTORY("没有这个规则目录", "no such rules directory"),
        LOOP("链接指回了上级文件夹", "the link leads back to a folder above it"),
        LEADS_OUT(
                "链接指到了规则目录之外；规则和参考数据须放在规则目录内，请改为文件本身",
                "the link leads out of the rules directory; put the file itself there"),
        TOO_LARGE("文件超过 1 MiB", "the file has more than 1 MiB"),
        TOO_MUCH("文件超过 5000 个或者合计超过 32 MiB", "there are more than 5000 files, or more than 32 MiB in all");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    private final Reason reason;

    UnusableFileException(String file, Reason reason) {
        super(file, null, reason.en());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
