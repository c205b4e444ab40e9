package io.yinxin.changes;

/** What can change in the data of an account or its organisation: the rows of spec 05 table 4.1. */
public enum ChangedItem {
    /** Of the person the account belongs to. */
    NAME,
    ID_TYPE,
    ID_NUMBER,
    ID_DATES,

    /** Name, document type or number. */
    LEGAL_REPRESENTATIVE,
    ORG_NAME,
    USCC,
    ORG_CODE,
    ORG_ADDRESS,

    PASSWORD,
    MOBILE,
    EMAIL,
    SETTINGS
}
