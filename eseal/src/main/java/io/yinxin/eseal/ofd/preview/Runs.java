package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/** Colours that run into each other along an axis or between circles (GB/T 33190, 8.3.4). */
final class Runs {
    private static final int MOST_STOPS = 256;

    private Runs() {}

    private record Stops(float[] positions, Color[] colours) {}

    /** Empty if it is no run of colours. */
    static Optional<Paint> paint(Element run, Colours colours, AffineTransform toPixels) {
        double[] start = Numbers.list(run.attribute("StartPoint"), 2);
        double[] end = Numbers.list(run.attribute("EndPoint"), 2);
        Optional<Stops> stops = stops(run, colours);
        if (start.length < 2 || end.length < 2 || stops.isEmpty() || toPixels.getDeterminant() == 0) {
            return Optional.empty();
        }
        Point2D from = new Point2D.Double(start[0], start[1]);
        Point2D to = new Point2D.Double(end[0], end[1]);
        float[] positions = stops.get().positions();
        Color[] row = stops.get().colours();
        CycleMethod cycle =
                switch (run.attribute("MapType")) {
                    case "Repeat" -> CycleMethod.REPEAT;
                    case "Reflect" -> CycleMethod.REFLECT;
                    default -> CycleMethod.NO_CYCLE;
                };
        if (run.name().equals("AxialShd")) {
            return from.distance(to) == 0
                    ? Optional.of(row[row.length - 1])
                    : Optional.of(
                            new LinearGradientPaint(from, to, positions, row, cycle, ColorSpaceType.SRGB, toPixels));
        }
        float radius = (float) Numbers.number(run.attribute("EndRadius"), 0);
        return radius <= 0
                ? Optional.empty()
                : Optional.of(new RadialGradientPaint(
                        to, radius, from, positions, row, cycle, ColorSpaceType.SRGB, toPixels));
    }

    /** Java wants positions that grow. */
    private static Optional<Stops> stops(Element run, Colours colours) {
        List<Element> segments = run.all("Segment")
                .filter(one -> one.first("Color").isPresent())
                .limit(MOST_STOPS + 1)
                .toList();
        int size = segments.size();
        if (size < 2 || size > MOST_STOPS) {
            return Optional.empty();
        }
        float[] positions = new float[size];
        Color[] row = new Color[size];
        for (int i = 0; i < size; i++) {
            Element colour = segments.get(i).first("Color").orElseThrow();
            double position = Numbers.number(segments.get(i).attribute("Position"), (double) i / (size - 1));
            positions[i] = (float) Math.clamp(position, 0, 1);
            if (i > 0 && positions[i] <= positions[i - 1]) {
                positions[i] = Math.nextUp(positions[i - 1]);
            }
            Color plain = colours.plain(colour);
            row[i] = new Color(
                    plain.getRed(), plain.getGreen(), plain.getBlue(), Math.round(255 * Colours.alpha(colour)));
        }
        return positions[size - 1] > 1 ? Optional.empty() : Optional.of(new Stops(positions, row));
    }
}
