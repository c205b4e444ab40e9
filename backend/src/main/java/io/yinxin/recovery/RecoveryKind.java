package io.yinxin.recovery;

/** What is being recovered. Stored by name. */
public enum RecoveryKind {
    USERNAME,
    PASSWORD
}
