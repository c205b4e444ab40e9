package io.yinxin.realname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be on record before something can be verified (RNV-05, RNV-06). */
@Schema(name = "RealNameMissing")
enum MissingData {
    LEGAL_REPRESENTATIVE,
    HOLDER,
    /** The validity dates of the holder's ID card. */
    HOLDER_DATES
}
