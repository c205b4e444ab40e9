package io.yinxin.qualifications;

/**
 * What a field may hold. Every value is one text, in the form given here, so that values are compared, kept and told
 * alike; an absent value has none.
 */
enum FieldType {
    /** Anything in one or several lines, {@code min} to {@code max} characters. */
    TEXT,
    /** {@code min} to {@code max} letters or digits of ASCII; small letters become capitals. */
    LETTERS_DIGITS,
    /** {@code min} to {@code max} digits. */
    DIGITS,
    /** {@code min} to {@code max} digits and {@code + - ( )}. */
    PHONE,
    /** F-PERSON. */
    PERSON,
    /** {@code YYYY-MM-DD}. */
    DATE,
    /** The same, not in the future. */
    PAST_DATE,
    /** A code of the field's list. */
    CODE,
    /** Codes of the field's list, separated by commas, in the order of the list. */
    CODES,
    /** {@code true}; not ticked is no value. */
    TICK,
    /** {@code 1000000.00 CNY}: at most two decimals, code of ISO 4217. */
    AMOUNT,
    /** {@code 2020-01-01/2040-01-01}, or {@code 2020-01-01/..} without end (ISO 8601-2). */
    TERM
}
