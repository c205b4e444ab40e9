package io.yinxin.staff;

import io.yinxin.platform.security.Duty;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param withdraw true takes the duty away @param mayConfirm the mark of a second person */
@Schema(name = "NewStaffGrant")
record GrantForm(@NotNull(message = "REQUIRED") @Nullable Duty duty, boolean mayConfirm, boolean withdraw) {}
