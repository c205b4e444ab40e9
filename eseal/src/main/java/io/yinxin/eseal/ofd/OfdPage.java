package io.yinxin.eseal.ofd;

/**
 * A page of a document.
 *
 * @param number counted from 1
 * @param id object id in Document.xml
 * @param width of the physical box in mm
 * @param height of the physical box in mm
 */
public record OfdPage(int number, String id, double width, double height) {}
