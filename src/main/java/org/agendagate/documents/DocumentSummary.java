package org.agendagate.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is told of a document: its digests, and what was found in its file.
 *
 * @param fileHash {@code sha256:…} of the file's bytes
 * @param textHash {@code sha256:…} of the normalised text: what a reader sees, tracked changes accepted; see
 *     {@link NormalText}
 * @param bytes size of the file
 * @param characters of the text, white space not counted
 * @param trackedChanges insertions, deletions, moves and changes of form that were neither accepted nor rejected
 * @param comments comments and notes left in the file
 * @param hiddenCharacters characters that do not show
 * @param unreadParts pictures, embedded files and pages without text, which nobody looked into; charts, list numbers
 *     and form fields, whose words the first reading leaves out
 */
public record DocumentSummary(
        String fileHash,
        String textHash,
        FileKind kind,
        int bytes,
        int characters,
        int trackedChanges,
        int comments,
        int hiddenCharacters,
        int unreadParts) {

    /** What its author should know before handing it in; empty where there is nothing. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (trackedChanges > 0) {
            remarks.add(new Remark(
                    String.format(Locale.ROOT, "文件中留有%d处修订痕迹：请接受或者拒绝全部修订后重新上传，以免送审、签署和上会文本各执一稿。", trackedChanges),
                    String.format(
                            Locale.ROOT,
                            "%d tracked changes were left in the file: accept or reject them all and send it again",
                            trackedChanges)));
        }
        if (comments > 0) {
            remarks.add(new Remark(
                    String.format(Locale.ROOT, "文件中留有%d条批注：请删除后重新上传。", comments),
                    String.format(
                            Locale.ROOT,
                            "%d comments were left in the file: remove them and send it again",
                            comments)));
        }
        if (hiddenCharacters > 0) {
            remarks.add(new Remark(
                    String.format(Locale.ROOT, "文件中有%d个隐藏文字：请删除或者取消隐藏后重新上传；隐藏文字不计入文本摘要。", hiddenCharacters),
                    String.format(
                            Locale.ROOT,
                            "%d hidden characters are in the file and not in the text digest: remove or show them and send it again",
                            hiddenCharacters)));
        }
        if (unreadParts > 0) {
            remarks.add(
                    new Remark(
                            String.format(
                                    Locale.ROOT,
                                    "文件中有%d处图片、图表、自动编号、表单内容、嵌入文件或者无文字页面，未能查看或者不计入文本摘要，请经办人自行核对有无改动和涉密内容。",
                                    unreadParts),
                            String.format(
                                            Locale.ROOT,
                                            "%d pictures, charts, list numbers, form fields, embedded files or pages without text could not be looked ",
                                            unreadParts)
                                    + "into or are not in the text digest: check them yourself for changes and classified content"));
        }
        return remarks;
    }
}
