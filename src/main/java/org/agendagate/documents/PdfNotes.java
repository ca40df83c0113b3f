package org.agendagate.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Notes, stamps and fields on the pages of a pdf: what they say, what they draw, and what was filled in. */
final class PdfNotes {
    /** Appearances that are drawn to be read; more are counted as not looked into. */
    private static final int MOST_DRAWN = 500;

    private final Content content;
    private final PdfLook look;
    private final List<PDAppearanceStream> stamps = new ArrayList<>();
    private final List<PDAppearanceStream> fields = new ArrayList<>();

    PdfNotes(Content content, PdfLook look) {
        this.content = content;
        this.look = look;
    }

    void read(PDPage page) throws IOException {
        for (PDAnnotation note : page.getAnnotations()) {
            note(note);
        }
    }

    private void note(PDAnnotation note) {
        COSDictionary words = note.getCOSObject();
        say(DocumentPlace.COMMENT, note.getContents());
        say(DocumentPlace.COMMENT, words.getString(COSName.getPDFName("Subj")));
        say(DocumentPlace.COMMENT, words.getString(COSName.RC));
        say(DocumentPlace.COMMENT, note.getAnnotationName());
        if (note instanceof PDAnnotationFileAttachment) {
            content.unreadPart();
            look.attached(words.getDictionaryObject(COSName.FS));
        } else if (note instanceof PDAnnotationWidget) {
            field(words);
        } else if (note instanceof PDAnnotationLink) {
            if (words.getDictionaryObject(COSName.A) instanceof COSDictionary action) {
                say(DocumentPlace.COMMENT, action.getString(COSName.URI));
            }
        } else if (!(note instanceof PDAnnotationPopup)) {
            content.comment();
        }
        drawn(note, note instanceof PDAnnotationWidget ? fields : stamps);
    }

    /** The value of a field, its own or that of the group it belongs to. */
    private void field(COSDictionary widget) {
        COSDictionary at = widget;
        for (int i = 0; at != null && i < 20; i++) {
            say(DocumentPlace.FORM, at.getString(COSName.T));
            say(DocumentPlace.FORM, at.getString(COSName.TU));
            say(DocumentPlace.FORM, at.getString(COSName.DV));
            at = at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent ? parent : null;
        }
        COSBase value = inherited(widget, COSName.V);
        if (value instanceof COSString text) {
            filled(text.getString());
        } else if (value instanceof COSArray chosen) {
            chosen.forEach(one -> filled(one instanceof COSString text ? text.getString() : ""));
        } else if (value instanceof COSName || COSName.BTN.equals(inherited(widget, COSName.FT))) {
            String state = widget.getNameAsString(COSName.AS);
            boolean on = state != null && !state.equals("Off");
            content.more(on ? "☑" : "☐");
            say(DocumentPlace.FORM, (on ? "☑" : "☐") + state);
        }
    }

    private static @Nullable COSBase inherited(COSDictionary widget, COSName key) {
        COSDictionary at = widget;
        for (int i = 0; at != null && i < 20; i++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent ? parent : null;
        }
        return null;
    }

    private void filled(String value) {
        content.take(value.length());
        content.more(value);
        content.look(DocumentPlace.FORM, value);
    }

    private void drawn(PDAnnotation note, List<PDAppearanceStream> list) {
        PDAppearanceEntry normal =
                note.getAppearance() == null ? null : note.getAppearance().getNormalAppearance();
        if (normal == null) {
            return;
        }
        List<PDAppearanceStream> all = normal.isStream()
                ? List.of(normal.getAppearanceStream())
                : List.copyOf(normal.getSubDictionary().values());
        for (PDAppearanceStream one : all) {
            if (stamps.size() + fields.size() < MOST_DRAWN) {
                list.add(one);
            } else {
                content.unreadPart();
            }
        }
    }

    /** Draws each appearance on a page of its own, whose text is looked at. */
    void lookAtDrawn() throws IOException {
        look(stamps, DocumentPlace.STAMP);
        look(fields, DocumentPlace.FORM);
    }

    private void look(List<PDAppearanceStream> appearances, DocumentPlace place) throws IOException {
        for (PDAppearanceStream appearance : appearances) {
            try (PDDocument drawing = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(-14_400, -14_400, 28_800, 28_800));
                drawing.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(drawing, page)) {
                    pen.drawForm(new PDFormXObject(appearance.getCOSObject()));
                }
                String text = new PDFTextStripper().getText(drawing);
                content.take(text.length());
                content.look(place, text);
                if (text.isBlank() && place == DocumentPlace.STAMP) {
                    content.unreadPart();
                }
            }
        }
    }

    private void say(DocumentPlace place, @Nullable String text) {
        if (text != null) {
            content.take(text.length());
            content.look(place, text);
        }
    }
}
