package io.yinxin.platform.web;

import io.yinxin.platform.problem.CommonError;
import io.yinxin.platform.problem.DomainException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * Parts of an address that name a thing. Read by the use case behind its door, not by the framework before it: else who
 * may not come in learns from the answer how things are named.
 */
public final class PathValue {
    private PathValue() {}

    /** @throws DomainException NOT_FOUND if nothing can be called that */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    /** @throws DomainException NOT_FOUND if it is no day */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }
}
