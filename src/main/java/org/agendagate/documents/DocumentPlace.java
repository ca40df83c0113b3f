package org.agendagate.documents;

/** Where in a file something stands, told without a word of what stands there. */
public enum DocumentPlace {
    FILE_NAME("文件名", "the file's name"),
    TEXT("正文", "the text"),
    HEADER("页眉、页脚", "a header or footer"),
    WATERMARK("水印或者艺术字", "a watermark or WordArt"),
    ALT_TEXT("图片、图形的替代文字", "the alternative text of a picture or shape"),
    COMMENT("批注或者链接说明", "a comment or a link's tip"),
    CHART("图表、SmartArt", "a chart or SmartArt"),
    STAMP("图章、注释的外观", "a stamp or the appearance of a note"),
    FORM("表单或者内容控件", "a form's field or a content control"),
    OUTLINE("书签、目录、编号、样式等名称", "a bookmark, an outline, a list number or another name"),
    PROPERTY("文件属性", "the file's properties"),
    ATTACHMENT("附件、嵌入文件", "an attached or embedded file"),
    NOT_SHOWN("修订、隐藏文字、域代码等不显示的内容", "what does not show: tracked changes, hidden text, field codes");

    private final String zh;
    private final String en;

    DocumentPlace(String zh, String en) {
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
