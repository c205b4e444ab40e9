package io.yinxin.agent.card;

/** A slot for a card; a USB key is reader and card in one. */
public record Reader(String name, boolean cardPresent) {}
