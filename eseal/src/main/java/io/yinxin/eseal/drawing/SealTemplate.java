package io.yinxin.eseal.drawing;

import java.util.Optional;

/**
 * The geometry of a seal. Millimetres.
 *
 * @param width outside of the border; equal to the height for a round seal
 * @param height outside of the border
 * @param border thickness
 * @param star diameter of the circle through its tips; 0 for none
 * @param caption text below the middle, such as 合同专用章; empty for none
 * @param captionLine where the caption stands
 * @param taxNumberLine where the tax number stands, on seals that show one
 * @param clearance kept between the name and everything else
 */
public record SealTemplate(
        SealKind kind,
        double width,
        double height,
        double border,
        NameArc name,
        double star,
        String caption,
        TextLine captionLine,
        Optional<TextLine> taxNumberLine,
        SerialPlace serial,
        double clearance) {
    public SealTemplate {
        Checks.range("width", width, 10, 80);
        Checks.range("height", height, 10, 80);
        Checks.range("border", border, 0.1, 5);
        Checks.range("star", star, 0, Math.min(width, height) / 2);
        Checks.range("clearance", clearance, 0.1, 5);
        double shorter = Math.min(width, height) / 2 - border - name.gap();
        double longer = Math.max(width, height) / 2 - border - name.gap();
        // The feet of the characters run on a curve inside: it must still have a radius everywhere.
        double bend = shorter * shorter / longer - 0.5;
        Checks.range("height of the name", name.tallest(), 0, bend);
        Checks.range("height of two rings", 2 * name.tallestInTwoRings() + name.ringGap(), 0, bend);
        if (serial instanceof SerialPlace.OnArc && width != height) {
            throw new IllegalArgumentException("a number on the arc needs a round seal");
        }
    }

    public SealTemplate withCaption(String text) {
        return new SealTemplate(
                kind, width, height, border, name, star, text, captionLine, taxNumberLine, serial, clearance);
    }

    /** @param diameter outside of the border */
    public SealTemplate withDiameter(double diameter) {
        return new SealTemplate(
                kind, diameter, diameter, border, name, star, caption, captionLine, taxNumberLine, serial, clearance);
    }
}
