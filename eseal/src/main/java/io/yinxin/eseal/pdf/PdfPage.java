package io.yinxin.eseal.pdf;

/**
 * A page as it is shown.
 *
 * @param number counted from 1
 * @param width in mm
 * @param height in mm
 */
public record PdfPage(int number, double width, double height) {}
