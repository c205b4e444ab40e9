package io.yinxin.eseal.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** SVG 1.1 with a path a part. Numbers have four decimals at most: a tenth of a micrometre. */
final class SvgPicture {
    private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private final StringBuilder out = new StringBuilder(64 * 1024);

    private SvgPicture() {}

    static String of(SealDrawing drawing, InkColour ink) {
        SvgPicture svg = new SvgPicture();
        svg.write(drawing, ink);
        return svg.out.toString();
    }

    private void write(SealDrawing drawing, InkColour ink) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        number(drawing.width());
        out.append("mm\" height=\"");
        number(drawing.height());
        out.append("mm\" viewBox=\"0 0 ");
        number(drawing.width());
        out.append(' ');
        number(drawing.height());
        out.append("\" fill=\"#").append("%06x".formatted(ink.rgb())).append("\">\n");
        AffineTransform toCorner = AffineTransform.getTranslateInstance(drawing.width() / 2, drawing.height() / 2);
        for (SealDrawing.Part part : drawing.parts()) {
            String what = part.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
            out.append("<path class=\"").append(what).append('"');
            if (part.shapes().getFirst().getWindingRule() == Path2D.WIND_EVEN_ODD) {
                out.append(" fill-rule=\"evenodd\"");
            }
            out.append(" d=\"");
            part.shapes().forEach(shape -> path(shape.getPathIterator(toCorner)));
            out.append("\"/>\n");
        }
        out.append("</svg>\n");
    }

    private void path(PathIterator segments) {
        double[] at = new double[6];
        for (; !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(at);
            out.append(COMMANDS[kind]);
            for (int i = 0; i < NUMBERS[kind]; i++) {
                if (i > 0) {
                    out.append(' ');
                }
                number(at[i]);
            }
        }
    }

    /** As short as it can be; formatting with a locale would take longer than all the rest. */
    private void number(double value) {
        long scaled = Math.round(value * 10_000);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / 10_000);
        long rest = scaled % 10_000;
        if (rest != 0) {
            out.append('.');
            for (long digit = 1000; rest != 0; rest %= digit, digit /= 10) {
                out.append((char) ('0' + rest / digit));
            }
        }
    }
}
