package io.yinxin.eseal.place;

/** What is visible of a page. */
public record PageSize(double width, double height) {}
