package io.yinxin.corporatebank;

import java.time.Instant;
import java.util.UUID;

/** A proof as begun. @param requestId what the bank calls it, random; stands in addresses */
record Visit(UUID id, UUID requestId, NewBankVerification wanted, Instant expiresAt) {}
