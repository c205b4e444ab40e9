package io.yinxin.eseal.scan;

/** A rectangle of the page, in shares of its width and height, as seen upright. */
public record PageArea(double left, double top, double width, double height) {
    static PageArea of(Box box, int pageWidth, int pageHeight) {
        return new PageArea(
                (double) box.x() / pageWidth,
                (double) box.y() / pageHeight,
                (double) box.width() / pageWidth,
                (double) box.height() / pageHeight);
    }
}
