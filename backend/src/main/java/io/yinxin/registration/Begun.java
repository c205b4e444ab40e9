package io.yinxin.registration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registration that may go on to step 2.
 *
 * @param registrationId secret of the browser that began it
 * @param expiresAt when it is forgotten unless a further step is taken
 */
@Schema(name = "Registration")
record Begun(String registrationId, Instant expiresAt) {
    @Override
    public String toString() {
        return "Begun";
    }
}
