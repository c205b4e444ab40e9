package io.yinxin.directory;

/** What is sent, as the consent names it. */
enum DirectoryData {
    ACCOUNT_KIND,
    NAME,
    DOCUMENT,
    MOBILE,
    ORGANISATION,
    REAL_NAME_LEVEL
}
