package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import io.yinxin.eseal.ofd.Numbers;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.Optional;

/** Colours (GB/T 33190, 8.3): values in a colour space, entries of a palette, and runs of colour. */
final class Colours {
    private static final int LONGEST = 256;

    private final Resources resources;
    private final Budget budget;
    private final String defaultSpace;

    /** @param defaultSpace id of the document's colour space, or empty for RGB */
    Colours(Resources resources, Budget budget, String defaultSpace) {
        this.resources = resources;
        this.budget = budget;
        this.defaultSpace = defaultSpace;
    }

    /**
     * @param toPixels from the coordinates of the unit that is painted
     * @return empty for a colour that cannot be drawn
     */
    Optional<Ink> ink(Element colour, AffineTransform toPixels) {
        float alpha = alpha(colour);
        for (Element child : colour.children()) {
            switch (child.name()) {
                case "AxialShd", "RadialShd" -> {
                    return Runs.paint(child, this, toPixels)
                            .map(paint -> new Ink(paint, alpha))
                            .or(() -> unknown());
                }
                case "Pattern", "GouraudShd", "LaGouraudShd", "LaGourandShd" -> {
                    return unknown();
                }
                default -> {
                    // Says nothing of the colour.
                }
            }
        }
        return Optional.of(new Ink(plain(colour), alpha));
    }

    static float alpha(Element element) {
        return (float) Math.clamp(Numbers.number(element.attribute("Alpha"), 255) / 255, 0, 1);
    }

    private Optional<Ink> unknown() {
        budget.leaveOut(LeftOut.COLOUR);
        return Optional.empty();
    }

    Color plain(Element colour) {
        String id = colour.attribute("ColorSpace");
        Optional<Element> space =
                resources.find("ColorSpace", id.isEmpty() ? defaultSpace : id).map(Resources.Item::element);
        String value = colour.attribute("Value");
        if (value.isEmpty() && !colour.attribute("Index").isEmpty()) {
            value = space.map(known -> entry(known, (int) Numbers.number(colour.attribute("Index"), -1)))
                    .orElse("");
        }
        double[] numbers = numbers(value);
        if (numbers.length == 0) {
            return Color.BLACK;
        }
        double most = space.map(known -> Numbers.number(known.attribute("BitsPerComponent"), 8))
                .map(bits -> Math.pow(2, Math.clamp(bits, 1, 16)) - 1)
                .orElse(255.0);
        double[] parts =
                Arrays.stream(numbers).map(n -> Math.clamp(n / most, 0, 1)).toArray();
        return switch (parts.length) {
            case 1, 2 -> grey(parts[0]);
            case 3 -> rgb(parts[0], parts[1], parts[2]);
            default ->
                rgb((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]), (1 - parts[2]) * (1 - parts[3]));
        };
    }

    private String entry(Element space, int index) {
        if (index < 0 || !budget.take(Budget.Cost.READ, index)) {
            return "";
        }
        return space.first("Palette").stream()
                .flatMap(palette -> palette.all("CV"))
                .skip(index)
                .findFirst()
                .map(Element::text)
                .orElse("");
    }

    /** Decimal, or in hexadecimal behind a sharp: "255 0 0", "#FF #0 #0". */
    private static double[] numbers(String value) {
        if (value.length() > LONGEST || !value.contains("#")) {
            return Numbers.list(value, 4);
        }
        try {
            return Arrays.stream(value.strip().split("[\\s,]+", 5))
                    .limit(4)
                    .mapToDouble(part -> Integer.parseInt(part.replace("#", ""), 16))
                    .toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    private static Color grey(double part) {
        return rgb(part, part, part);
    }

    private static Color rgb(double red, double green, double blue) {
        return new Color((float) red, (float) green, (float) blue);
    }
}
