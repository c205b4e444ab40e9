package io.yinxin.seals;

/** What an administrator may switch a seal or signature to. */
enum SealSwitch {
    ENABLED,
    DISABLED
}
