package io.yinxin.sealing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key as JWK. */
@Schema(name = "SealingTicketKey")
record TicketKeyView(String kty, String crv, String x, String y) {}
