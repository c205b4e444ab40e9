package io.yinxin.eseal.drawing;

/** Where the serial number stands. */
public sealed interface SerialPlace {
    /**
     * On the lower arc of a round seal, left to right, tops inwards. Millimetres.
     *
     * @param height of a digit
     * @param gap from the border to the digits
     * @param pitch from one digit to the next, between their middles
     * @param narrowest pitch, below which the number is refused
     */
    record OnArc(double height, double gap, double pitch, double narrowest) implements SerialPlace {
        public OnArc {
            Checks.range("height", height, 0.5, 5);
            Checks.range("gap", gap, 0.1, 10);
            Checks.range("pitch", pitch, 0.3, 10);
            Checks.range("narrowest", narrowest, 0.2, pitch);
        }
    }

    /** In a straight line. */
    record InLine(TextLine line) implements SerialPlace {}
}
