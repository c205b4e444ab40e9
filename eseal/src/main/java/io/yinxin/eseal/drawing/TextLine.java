package io.yinxin.eseal.drawing;

/**
 * A straight line of text, centred on the vertical axis. Millimetres.
 *
 * @param height of a character
 * @param width of a character
 * @param pitch from one character to the next
 * @param top from the centre of the seal down to the upper edge of the text; negative above the centre
 * @param longest width of the whole line: a longer text is condensed to it
 * @param narrowest width of a condensed character, below which the text is refused
 */
public record TextLine(double height, double width, double pitch, double top, double longest, double narrowest) {
    public TextLine {
        Checks.range("height", height, 0.5, 20);
        Checks.range("width", width, 0.2, 20);
        Checks.range("pitch", pitch, width, 30);
        Checks.range("top", top, -40, 40);
        Checks.range("longest", longest, width, 100);
        Checks.range("narrowest", narrowest, 0.1, width);
    }
}
