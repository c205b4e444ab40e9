package io.yinxin.sealing;

/** Which limit a use of a seal is beyond (SEL-70, SEL-71). */
enum LimitCause {
    /** Neither the seal's operator nor allowed by the administrator. */
    NOT_ALLOWED,
    ENDED,
    USED_UP,
    DOCUMENT_KIND
}
