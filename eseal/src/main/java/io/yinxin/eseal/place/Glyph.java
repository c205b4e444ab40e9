package io.yinxin.eseal.place;

/** One character of a page and its place, in the order of the page's text. */
public record Glyph(int codePoint, Box box) {}
