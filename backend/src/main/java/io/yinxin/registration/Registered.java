package io.yinxin.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account that came into being. */
@Schema(name = "Registered")
record Registered(UUID accountId, String username) {}
