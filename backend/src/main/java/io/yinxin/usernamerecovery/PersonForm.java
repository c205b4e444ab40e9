package io.yinxin.usernamerecovery;

import io.yinxin.platform.validation.Filled;
import io.yinxin.platform.validation.IdentityDocument;
import io.yinxin.platform.validation.PersonName;
import io.yinxin.platform.validation.StatedDocument;
import io.yinxin.recovery.StatedPerson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Table 2.2 for legal representative or administrator. */
@Schema(name = "RecoveryPersonForm")
@IdentityDocument(type = "idType", number = "idNumber", from = "idValidFrom", to = "idValidTo")
record PersonForm(
        @Filled @PersonName @Nullable String name,
        @Nullable String idType,
        @Nullable String idNumber,
        @Nullable String idValidFrom,
        @Nullable String idValidTo)
        implements StatedDocument {
    PersonForm {
        name = name == null ? null : name.strip();
    }

    StatedPerson person() {
        return StatedPerson.of(name, this);
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
        return "PersonForm";
    }
}
