package io.yinxin.seals;

import io.yinxin.platform.data.Masks;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose certificate a seal uses, or whose signature a picture shows.
 *
 * @param legal whether it is the legal representative, by the administrator's account
 */
@Schema(name = "SealPerson")
record SealPerson(UUID accountId, String name, boolean legal) {
    @Override
    public String toString() {
        return "SealPerson[" + Masks.name(name) + "]";
    }
}
