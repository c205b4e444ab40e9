package io.yinxin.corporatebank;

import java.time.Instant;
import java.util.UUID;

/**
 * A proof under way. The id is for the server's own keeping and is told to nobody who has not begun it.
 *
 * @param redirect the bank's page to go to
 */
public record BankVisit(UUID id, String redirect, Instant expiresAt) {}
