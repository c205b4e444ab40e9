package io.yinxin.eseal.drawing;

/**
 * How a name was fitted.
 *
 * @param rings 1 or 2
 * @param height of the characters, millimetres
 * @param ratio width of an ideograph's cell by its height
 * @param sweep of the outer ring from the middle of the first to the middle of the last character, degrees as seen from the
 *     centre
 */
public record NameFit(int rings, double height, double ratio, double sweep) {}
