package io.yinxin.administratorrecovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a claim is, in this order. */
@Schema(name = "AdministratorClaimStep")
enum Step {
    ORGANISATION,
    PERSON,
    PICTURES,
    SUBMITTED
}
