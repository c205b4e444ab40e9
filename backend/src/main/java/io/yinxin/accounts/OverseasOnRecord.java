package io.yinxin.accounts;

/** @param version for changes: what was seen when the change was decided */
public record OverseasOnRecord(OverseasData data, int version) {}
