package io.yinxin.platform.validation;

import org.jspecify.annotations.Nullable;

/** A form that states an identity document; see {@link IdentityDocument}. Everything as typed. */
public interface StatedDocument {
    /** Code of a {@link DocumentType}. */
    @Nullable
    String statedType();

    @Nullable
    String statedNumber();

    /** YYYYMMDD. */
    @Nullable
    String statedValidFrom();

    /** YYYYMMDD, or 00000000 for long-term. */
    @Nullable
    String statedValidTo();
}
