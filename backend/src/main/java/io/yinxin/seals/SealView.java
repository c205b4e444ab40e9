package io.yinxin.seals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seal with all that is shown of it; picture and object have addresses of their own.
 *
 * @param widthMm of the print, in millimetres
 * @param cardNo masked; of the legal card that confirmed it
 * @param certificateFrom of the operator's certificate in the seal
 * @param organisationKey whether applications may seal with the organisation's key on the server (SEL-64)
 * @param predecessorId the seal in whose place this one was issued
 */
@Schema(name = "SealView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SealView(
        SealItem seal,
        @Nullable String note,
        int widthMm,
        int heightMm,
        String cardNo,
        Instant certificateFrom,
        Instant certificateTo,
        boolean organisationKey,
        @Nullable UUID predecessorId) {}
