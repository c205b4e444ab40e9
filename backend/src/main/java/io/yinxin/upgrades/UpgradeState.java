package io.yinxin.upgrades;

/** States of an application to become operator (spec 06 section 3). */
enum UpgradeState {
    APPLIED,
    CONFIRMED,
    REFUSED,
    LAPSED,
    WITHDRAWN
}
