package io.yinxin.agreements;

import java.time.OffsetDateTime;

/** An agreement an account holder has accepted. @param title in the asked language */
public record AcceptedAgreement(AgreementType type, int version, String title, OffsetDateTime acceptedAt) {}
