package io.yinxin.platform.validation;

import org.jspecify.annotations.Nullable;

/** A form in which a password is chosen; see {@link ChosenPassword}. Everything as typed. */
public interface StatedPassword {
    /** Null where the name is not part of the form. */
    @Nullable
    String statedUsername();

    @Nullable
    String statedPassword();

    @Nullable
    String statedPasswordAgain();
}
