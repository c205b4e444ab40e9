package io.yinxin.cards;

/** The organisation a card belongs to. */
public record CardOrganisation(String name, String uscc, String orgCode) {}
