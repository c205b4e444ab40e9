package io.yinxin.changes;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change of own data has led to.
 *
 * @param changed whether anything differed from what was on record
 * @param effects with SIGN_IN_AGAIN the present session has ended, too
 */
@Schema(name = "ChangeDone")
public record ChangeDone(boolean changed, List<Effect> effects) {
    public static final ChangeDone NOTHING = new ChangeDone(false, List.of());

    public static ChangeDone with(Set<Effect> effects) {
        return new ChangeDone(true, List.copyOf(effects));
    }

    public boolean endsSession() {
        return effects.contains(Effect.SIGN_IN_AGAIN);
    }
}
