package io.yinxin.seals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a confirmation has made: one of the two. */
@Schema(name = "MadeSeal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MadeSeal(@Nullable UUID sealId, @Nullable UUID signatureId) {}
