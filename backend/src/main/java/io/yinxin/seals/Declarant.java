package io.yinxin.seals;

import io.yinxin.platform.data.Masks;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whose signature may be taken in (SEL-45). @param username masked */
@Schema(name = "Declarant")
record Declarant(UUID accountId, String name, String username) {
    @Override
    public String toString() {
        return "Declarant[" + Masks.name(name) + "]";
    }
}
