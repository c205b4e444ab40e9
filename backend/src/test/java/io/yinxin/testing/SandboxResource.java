package io.yinxin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yinxin.sandbox.Sandbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The services outside, played by the sandbox; its inbox holds what was sent. Tests declare a field of type
 * {@link Sandbox} to get it. Waits are short, so that outages pass quickly.
 */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable Sandbox sandbox;

    @Override
    public Map<String, String> start() {
        sandbox = Sandbox.start(0);
        Map<String, String> settings = new HashMap<>(sandbox.settings());
        for (String service : new String[] {"registry", "identity", "sms"}) {
            settings.put("yinxin.providers." + service + ".answer-timeout", "2s");
            settings.put("yinxin.providers." + service + ".repeat-pause", "20ms");
            settings.put("yinxin.providers." + service + ".suspend-for", "300ms");
        }
        settings.put("yinxin.notifications.poll", "50ms");
        settings.put("yinxin.notifications.pauses", "100ms,200ms");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(sandbox), new TestInjector.MatchesType(Sandbox.class));
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
