package io.yinxin.eseal.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Numbers in OFD's XML: lists with blanks between. */
public final class Numbers {
    /** Characters of a number, with blanks. */
    private static final int LONGEST = 256;

    private Numbers() {}

    /** Empty if it is no list of finite numbers. */
    public static double[] box(String text) {
        return list(text, 4);
    }

    /**
     * Empty if it is no list of finite numbers, or far longer than one of so many.
     *
     * @param most elements
     */
    public static double[] list(String text, int most) {
        if (text.length() > (long) LONGEST * most) {
            return new double[0];
        }
        String[] parts = text.strip().split("[\\s,]+", most + 1);
        try {
            double[] numbers = Arrays.stream(parts)
                    .limit(most)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return Arrays.stream(numbers).allMatch(Double::isFinite) ? numbers : new double[0];
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    public static boolean isBox(double[] box) {
        return box.length == 4 && box[2] > 0 && box[3] > 0;
    }

    /** A single number, or the given one. */
    public static double number(String text, double otherwise) {
        double[] numbers = text.isEmpty() ? new double[0] : list(text, 1);
        return numbers.length == 1 ? numbers[0] : otherwise;
    }

    /** With at most four digits behind the point: a tenth of a micrometre. */
    static String write(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
