package io.yinxin.operators;

import io.yinxin.accounts.Holder;
import io.yinxin.platform.validation.DocumentType;
import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.IdentityDocumentRules;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operator's identity as it would be after a change: what was left empty is as it was. */
@IdentityDocument(
        type = "idType",
        number = "idNumber",
        from = "idValidFrom",
        to = "idValidTo",
        minimumAge = 18,
        domesticPassport = true)
record StatedIdentity(
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo)
        implements StatedDocument {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    /** @param before null for an account without holder: everything has to be stated */
    static StatedIdentity of(OperatorChangeForm form, @Nullable Holder before) {
        String type = or(form.idType(), before == null ? null : before.idType());
        boolean dated = DocumentType.ID_CARD.name().equals(type);
        Holder kept = form.idValidFrom() == null && form.idValidTo() == null ? before : null;
        return new StatedIdentity(
                or(form.name(), before == null ? null : before.name()),
                type,
                or(form.idNumber(), before == null ? null : before.idNumber()),
                dated ? kept == null ? form.idValidFrom() : from(kept) : null,
                dated ? kept == null ? form.idValidTo() : to(kept) : null);
    }

    /** As it is on record. */
    static StatedIdentity of(Holder holder) {
        return new StatedIdentity(holder.name(), holder.idType(), holder.idNumber(), from(holder), to(holder));
    }

    /** Once found to be right. */
    Holder holder() {
        return new Holder(
                Objects.requireNonNull(name),
                Objects.requireNonNull(idType),
                Objects.requireNonNull(idNumber),
                IdentityDocumentRules.date(idValidFrom).orElse(null),
                IdentityDocumentRules.date(idValidTo).orElse(null));
    }

    private static @Nullable String from(Holder before) {
        LocalDate from = before.idValidFrom();
        return from == null ? null : DATE.format(from);
    }

    private static @Nullable String to(Holder before) {
        LocalDate to = before.idValidTo();
        return to == null ? before.idLongTerm() ? IdentityDocumentRules.LONG_TERM : null : DATE.format(to);
    }

    private static @Nullable String or(@Nullable String stated, @Nullable String before) {
        return stated == null ? before : stated;
    }

    @Override
    public @Nullable String statedType() {
        return idType;
    }

    @Override
    public @Nullable String statedNumber() {
        return idNumber;
    }

    @Override
    public @Nullable String statedValidFrom() {
        return idValidFrom;
    }

    @Override
    public @Nullable String statedValidTo() {
        return idValidTo;
    }

    @Override
    public String toString() {
        return "StatedIdentity";
    }
}
