package io.yinxin.eseal.drawing;

import java.awt.Shape;
import java.util.Optional;

/** Outlines of the packaged font, for other pictures in which words occur. */
public final class Letters {
    private Letters() {}

    /** In an em of one unit, the baseline at zero, y downwards; empty if the font has no such character. */
    public static Optional<Shape> outline(int codePoint) {
        return SealFont.packaged().letter(codePoint);
    }

    /** How far the next character stands off, of an em. */
    public static double advance(int codePoint) {
        return SealFont.packaged().advance(codePoint);
    }
}
