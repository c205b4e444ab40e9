package io.yinxin.eseal.pdf;

/**
 * The picture of a seal.
 *
 * @param png with transparent background
 * @param width shown width in mm
 * @param height shown height in mm
 */
public record PdfSeal(byte[] png, double width, double height) {}
