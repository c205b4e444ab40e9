package io.yinxin.organisations;

/** How strongly an organisation or person was verified (spec 10). */
public enum RealNameLevel {
    NONE,
    MEDIUM,
    HIGH
}
