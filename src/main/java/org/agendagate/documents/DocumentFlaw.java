package org.agendagate.documents;

/** Why a file cannot be read as a document, and what to do. */
public enum DocumentFlaw {
    ENCRYPTED(
            "文件已加密或者限制复制内容，无法读取。请取消密码和限制后重新上传。",
            "the file is encrypted or its text is protected from being read; remove the password and the restriction"),
    BROKEN(
            "文件已损坏或者不完整，无法读取。请用办公软件打开核对，另存后重新上传。",
            "the file is broken or incomplete; open it in an office program, save it anew and send that"),
    UNSUPPORTED(
            "不支持此种文件。请另存为 docx、pdf 或者纯文本（UTF-8、GB 18030）后上传。",
            "this kind of file is not read; save it as docx, pdf or plain text (UTF-8 or GB 18030)"),
    TOO_LARGE(
            "文件过大，超出允许的大小、页数或者字数。请拆分或者删去无关内容后上传。",
            "the file has more bytes, pages or characters than allowed; split it or leave out what does not belong"),
    BURSTING(
            "文件展开后过大或者层次过深，疑似压缩炸弹，已停止读取。请用办公软件另存后重新上传。",
            "the file unpacks to far too much or is nested too deeply, as a zip bomb is; save it anew in an office program"),
    NO_TEXT(
            "文件中没有可以读取的文字（可能是扫描件或者图片），无法比对文本和检查密级标志。请上传带文字的 docx 或者 pdf。",
            "the file has no text to read, as a scan has none; it can neither be compared nor looked at for markings; "
                    + "send a docx or a pdf with text");

    private final String zh;
    private final String en;

    DocumentFlaw(String zh, String en) {
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
