package io.yinxin.eseal.ofd;

/**
 * The seal to be shown.
 *
 * @param der the seal object
 * @param width shown width in mm
 * @param height shown height in mm
 */
public record OfdSeal(byte[] der, double width, double height) {}
