package org.agendagate.documents;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What of a page can be seen: rectangles that are filled, pictures, the clip. Only the bounds of shapes are kept, which
 * is enough to tell text that nobody sees: invisible, white on white, covered, clipped away, tiny, off the page.
 */
final class PdfSight {
    private static final float TINY = 2;
    private static final float WHITE = 0.94f;
    private static final float TRANSPARENT = 0.05f;
    private static final int MOST_SHAPES = 2_000;
    private static final int MOST_GLYPHS = 200_000;
    /** A page with fewer characters that anybody sees says nothing by itself: a number, a scanner's mark. */
    private static final int FEW = 30;
    /** The share of a page that a scan covers, and the one that a scan within margins covers. */
    private static final double WHOLE = 0.85;

    private static final double MOST_OF_IT = 0.4;

    /** A shape that was painted. */
    private record Shape(Rectangle2D bounds, boolean white, int after) {}

    /** A character that would show unless it is covered. */
    private record Glyph(Point2D at, String text) {}

    private final Rectangle2D page;
    private final StringBuilder hidden = new StringBuilder();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private Rectangle2D.Float path = new Rectangle2D.Float();
    private boolean begun;
    private boolean curved;
    private boolean clips;
    private double pictured;
    private int seen;

    PdfSight(PDRectangle page) {
        this.page =
                new Rectangle2D.Float(page.getLowerLeftX(), page.getLowerLeftY(), page.getWidth(), page.getHeight());
    }

    /** Takes what draws shapes; text comes by itself. */
    void operator(String name, List<COSBase> operands, PDGraphicsState state) {
        switch (name) {
            case "re" -> rectangle(operands, state.getCurrentTransformationMatrix());
            case "m", "l" -> point(operands, 0, state.getCurrentTransformationMatrix());
            case "c", "v", "y" -> {
                curved = true;
                point(operands, operands.size() - 2, state.getCurrentTransformationMatrix());
            }
            case "W", "W*" -> clips = true;
            case "f", "F", "f*", "B", "B*", "b", "b*" -> {
                fill(isWhite(state.getNonStrokingColor()), state);
                endPath(state);
            }
            case "S", "s", "n" -> endPath(state);
            default -> {}
        }
    }

    /** A picture covers the unit square. */
    void picture(Matrix matrix) {
        Point2D corner = matrix.transformPoint(0, 0);
        Rectangle2D.Double bounds = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
        bounds.add(matrix.transformPoint(1, 0));
        bounds.add(matrix.transformPoint(0, 1));
        bounds.add(matrix.transformPoint(1, 1));
        Rectangle2D shown = bounds.createIntersection(page);
        if (!shown.isEmpty()) {
            pictured += shown.getWidth() * shown.getHeight() / (page.getWidth() * page.getHeight());
        }
        add(bounds, false);
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() < 4) {
            return;
        }
        float x = number(operands, 0);
        float y = number(operands, 1);
        add(matrix.transformPoint(x, y));
        add(matrix.transformPoint(x + number(operands, 2), y + number(operands, 3)));
    }

    private void point(List<COSBase> operands, int at, Matrix matrix) {
        if (at >= 0 && operands.size() >= at + 2) {
            add(matrix.transformPoint(number(operands, at), number(operands, at + 1)));
        }
    }

    private void add(Point2D point) {
        if (begun) {
            path.add(point);
        } else {
            path.setRect(point.getX(), point.getY(), 0, 0);
            begun = true;
        }
    }

    private static float number(List<COSBase> operands, int at) {
        return operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void fill(boolean white, PDGraphicsState state) {
        // Of what is curved the bounds say too little.
        if (begun && !curved && state.getNonStrokeAlphaConstant() > 1 - TRANSPARENT) {
            add(path.createIntersection(state.getCurrentClippingPath().getBounds2D()), white);
        }
    }

    private void add(Rectangle2D bounds, boolean white) {
        if (shapes.size() < MOST_SHAPES && bounds.getWidth() > 1 && bounds.getHeight() > 1) {
            shapes.add(new Shape(bounds, white, glyphs.size()));
        }
    }

    private void endPath(PDGraphicsState state) {
        if (clips && begun) {
            GeneralPath bounds = new GeneralPath();
            bounds.append(path, false);
            state.intersectClippingPath(bounds);
        }
        path = new Rectangle2D.Float();
        begun = false;
        curved = false;
        clips = false;
    }

    /** @param matrix of the character, whose square it turns to its place and size */
    void glyph(Matrix matrix, float width, String text, PDGraphicsState state) {
        Point2D middle = matrix.transformPoint(width / 2, 0.3f);
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean seen = mode != RenderingMode.NEITHER
                && mode != RenderingMode.NEITHER_CLIP
                && state.getNonStrokeAlphaConstant() > TRANSPARENT
                && Math.max(Math.abs(matrix.getScalingFactorX()), Math.abs(matrix.getScalingFactorY())) >= TINY
                && page.contains(middle)
                && state.getCurrentClippingPath().getBounds2D().contains(middle)
                && !(mode == RenderingMode.FILL && isWhite(state.getNonStrokingColor()) && !onShade(middle));
        if (!seen) {
            hidden.append(text);
        } else if (glyphs.size() < MOST_GLYPHS) {
            glyphs.add(new Glyph(middle, text));
        }
    }

    private boolean onShade(Point2D place) {
        for (int i = shapes.size() - 1; i >= 0; i--) {
            if (shapes.get(i).bounds().contains(place)) {
                return !shapes.get(i).white();
            }
        }
        return false;
    }

    private static boolean isWhite(@Nullable PDColor color) {
        if (color == null || color.isPattern() || color.getColorSpace() == null) {
            return false;
        }
        try {
            int rgb = color.toRGB();
            int least = Math.round(255 * WHITE);
            return (rgb >> 16 & 0xFF) >= least && (rgb >> 8 & 0xFF) >= least && (rgb & 0xFF) >= least;
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    /** To be called once, when the page ends: what was covered later is seen by nobody, either. */
    void end() {
        for (int i = 0; i < glyphs.size(); i++) {
            if (isCovered(i)) {
                hidden.append(glyphs.get(i).text());
            } else {
                seen++;
            }
        }
    }

    private boolean isCovered(int glyph) {
        for (Shape shape : shapes) {
            if (shape.after() > glyph
                    && shape.bounds().contains(glyphs.get(glyph).at())) {
                return true;
            }
        }
        return false;
    }

    /** All characters of the page that nobody sees. */
    String hidden() {
        return hidden.toString();
    }

    /** Whether the page is a picture and next to no text. */
    boolean isScan() {
        return pictured >= WHOLE && seen < FEW;
    }

    /** Whether most of what the page shows is a picture: a scan, or a map. */
    boolean isPicture() {
        return pictured >= MOST_OF_IT && seen < FEW;
    }
}
