package io.yinxin.agreements;

import java.time.OffsetDateTime;

/** One version of an agreement in one language. @param text paragraphs separated by blank lines */
record AgreementText(AgreementType type, int version, String title, String text, OffsetDateTime publishedAt) {}
