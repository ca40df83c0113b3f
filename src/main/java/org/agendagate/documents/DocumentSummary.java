package org.agendagate.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is told of a document: its digests, and what was found in its file.
 *
 * @param fileHash {@code sha256:…} of the file's bytes
 * @param textHash {@code sha256-2:…} of the normalised text by the newest reading it was read by: what a reader sees,
 *     tracked changes accepted; see {@link NormalText}
 * @param earlierTextHashes by earlier readings, the first first; packets that name them stay valid
 * @param bytes size of the file
 * @param characters of the text, white space not counted
 * @param trackedChanges insertions, deletions, moves and changes of form that were neither accepted nor rejected
 * @param comments comments and notes left in the file
 * @param hiddenCharacters characters that nobody sees: hidden, white, tiny, covered, clipped or off the page
 * @param pictures pictures, whose words are no text
 * @param scannedPages pages that are a picture, as a scan has them
 * @param unreadParts embedded files and pages without text, which nobody looked into
 */
public record DocumentSummary(
        String fileHash,
        String textHash,
        List<String> earlierTextHashes,
        FileKind kind,
        int bytes,
        int characters,
        int trackedChanges,
        int comments,
        int hiddenCharacters,
        int pictures,
        int scannedPages,
        int unreadParts) {
    public DocumentSummary {
        earlierTextHashes = List.copyOf(earlierTextHashes);
    }

    /** What its author should know before handing it in; empty where there is nothing. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        add(
                remarks,
                trackedChanges,
                "文件中留有%d处修订痕迹：请接受或者拒绝全部修订后重新上传，以免送审、签署和上会文本各执一稿。",
                "%d tracked changes were left in the file: accept or reject them all and send it again");
        add(
                remarks,
                comments,
                "文件中留有%d条批注：请删除后重新上传。",
                "%d comments were left in the file: remove them and send it again");
        add(
                remarks,
                hiddenCharacters,
                "文件中有%d个看不见的文字（隐藏、白色、极小、被遮盖、被裁切或者在版面之外）：请删除或者改为正常显示后重新上传。",
                "%d characters that nobody sees are in the file (hidden, white, tiny, covered, clipped or off the page): "
                        + "remove or show them and send it again");
        add(
                remarks,
                scannedPages,
                "文件中有%d页是图片（扫描件），文字无法读取，不能比对文本和检查密级标志：用作佐证的，请经办人自行核对有无涉密内容；" + "审议文件请改报带文字的 docx 或者 pdf。",
                "%d pages of the file are pictures (a scan), whose words can neither be compared nor looked at for markings: "
                        + "check them yourself where they are evidence; a text for deliberation is sent as docx or pdf with text");
        add(
                remarks,
                scannedPages > 0 ? 0 : pictures,
                "文件中有%d张图片，图片上的文字不计入文本摘要，未能查看，请经办人自行核对有无改动和涉密内容。",
                "%d pictures are in the file; words on them are not in the text digest and could not be looked at: "
                        + "check them yourself for changes and classified content");
        add(
                remarks,
                unreadParts,
                "文件中有%d处嵌入文件或者无文字页面，未能查看，请经办人自行核对有无改动和涉密内容。",
                "%d embedded files or pages without text could not be looked into: "
                        + "check them yourself for changes and classified content");
        return remarks;
    }

    private static void add(List<Remark> remarks, int count, String zh, String en) {
        if (count > 0) {
            remarks.add(new Remark(String.format(Locale.ROOT, zh, count), String.format(Locale.ROOT, en, count)));
        }
    }
}
