package io.yinxin.passwordrecovery;

/** How the person at the screen is reached where no bound address is meant (RCP-33). */
enum CodeBy {
    SMS,
    EMAIL
}
