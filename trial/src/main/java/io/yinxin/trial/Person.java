package io.yinxin.trial;

/**
 * A made-up holder.
 *
 * @param idNumber of a resident identity card
 */
public record Person(String name, String idNumber) {}
