package io.yinxin.preferences;

import io.smallrye.mutiny.Uni;
import io.yinxin.platform.security.Caller;
import io.yinxin.platform.security.Requires;
import io.yinxin.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** All preferences of the caller. */
@ApplicationScoped
class ReadPreferences {
    private final PreferenceStore store;
    private final Caller caller;

    ReadPreferences(PreferenceStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @Requires(Right.USE_CONSOLE)
    Uni<Map<String, Object>> read() {
        return store.of(caller.requireUser().accountId());
    }
}
