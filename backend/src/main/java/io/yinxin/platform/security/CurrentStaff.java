package io.yinxin.platform.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The member of the staff behind a request.
 *
 * @param username as at sign-in
 * @param duties in force at this moment
 * @param confirms those of the duties with the mark "may confirm" (RVW-33)
 */
public record CurrentStaff(
        UUID staffId,
        String username,
        String name,
        Set<Duty> duties,
        Set<Duty> confirms,
        UUID sessionId,
        Instant signedInAt) {}
