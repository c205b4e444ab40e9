package io.yinxin.realname;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a person was checked (RNV-28). */
@Schema(name = "LegalRepWay")
enum Way {
    IDENTITY,
    BANK_CARD
}
