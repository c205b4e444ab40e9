package io.yinxin.eseal.drawing;

import io.yinxin.eseal.drawing.SerialPlace.OnArc;
import java.util.ArrayList;
import java.util.List;

/** Sets the serial number on the lower arc of a round seal, between the ends of the name. */
final class SerialLayout {
    private static final double INK_OF_PITCH = 0.72;

    private SerialLayout() {}

    /**
     * @param name the outer ring
     * @throws DrawingProblem TOO_LONG
     */
    static List<Placed> onArc(SealTemplate template, OnArc place, List<Glyph> glyphs, Ring name) {
        double radius = template.width() / 2 - template.border() - place.gap() - place.height() / 2;
        double room = room(template, name, radius);
        double pitch = Math.min(place.pitch(), room * radius / glyphs.size());
        if (pitch < place.narrowest()) {
            throw DrawingProblem.tooLong(DrawingPart.SERIAL, "between the ends of the name is no room for it");
        }
        double digit = LineLayout.digitWidth(glyphs);
        List<Placed> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double angle = (placed.size() - (glyphs.size() - 1) / 2.0) * pitch / radius;
            Cell cell = new Cell(
                    radius * Math.sin(angle), radius * Math.cos(angle), -angle, pitch * INK_OF_PITCH, place.height());
            placed.add(new Placed(cell, LineLayout.inked(glyph, cell, digit)));
        }
        return placed;
    }

    /** @return angle that the name leaves free at the bottom, radians */
    private static double room(SealTemplate template, Ring name, double radius) {
        Cell last = name.cells().getLast();
        double feet = Math.hypot(last.x(), last.y()) - last.height() / 2;
        double halfOfLast = Math.atan2(last.width() / 2, feet);
        return 2 * Math.PI - name.sweep() - 2 * halfOfLast - 2 * template.clearance() / radius;
    }
}
