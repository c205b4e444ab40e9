package io.yinxin.eseal.scan;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Characters of no script: strokes as dense as those of Chinese ones, so that no font and no real name is needed. */
final class StrokeGlyphs {
    private StrokeGlyphs() {}

    /** Draws one with its centre at 0, 0. */
    static void draw(Graphics2D canvas, double width, double height, double stroke, Random random) {
        canvas.setStroke(new BasicStroke((float) stroke, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        int rows = 2 + random.nextInt(3);
        int columns = 1 + random.nextInt(2);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < rows; i++) {
            double y = height * ((i + 0.5) / rows - 0.5) * 0.96;
            double in = width * 0.12 * random.nextDouble();
            path.moveTo(-width / 2 + in, y);
            path.lineTo(width / 2 - in, y);
        }
        for (int i = 0; i < columns; i++) {
            double x = width * ((i + 0.5) / columns - 0.5) + width * 0.1 * (random.nextDouble() - 0.5);
            double top = -height / 2 + height * 0.3 * random.nextDouble();
            path.moveTo(x, top);
            path.lineTo(x, height / 2);
        }
        if (random.nextBoolean()) {
            path.moveTo(-width * 0.1, height * 0.1);
            path.lineTo(-width * 0.48, height * 0.5);
            path.moveTo(width * 0.1, height * 0.1);
            path.lineTo(width * 0.48, height * 0.5);
        }
        canvas.draw(path);
        canvas.setStroke(new BasicStroke((float) (stroke * 1.3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D dot = new Path2D.Double();
        dot.moveTo(width * 0.3, -height * 0.45);
        dot.lineTo(width * 0.4, -height * 0.35);
        canvas.draw(dot);
    }
}
