package io.yinxin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.yinxin.sandbox.Sandbox;
import io.yinxin.trial.Algorithm;
import io.yinxin.trial.kit.TrialKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The services outside, played by the sandbox; its inbox holds what was sent. Tests declare a field of type
 * {@link Sandbox} to get it, one of type {@link TrialKit} to issue cards the server trusts. Waits are short, so that
 * outages pass quickly.
 */
public final class SandboxResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable Sandbox sandbox;
    private @Nullable TrialKit kit;

    @Override
    public Map<String, String> start() {
        sandbox = Sandbox.start(0);
        String url = sandbox.address().toString();
        kit = TrialKit.open(folder(), url, Clock.systemUTC());
        sandbox.serve(Arrays.stream(Algorithm.values()).map(kit::ca).toList());
        Map<String, String> settings = new HashMap<>(sandbox.settings());
        settings.put("yinxin.certificates.import", kit.writeAnchors(url).toString());
        settings.put("yinxin.certificates.refresh", "1ms");
        settings.put("yinxin.certificates.pause", "1ms");
        settings.put("yinxin.certificates.answer-timeout", "2s");
        for (String service : new String[] {
            "registry",
            "identity",
            "sms",
            "cards",
            "bank-card",
            "corporate-bank",
            "e-licence",
            "directory",
            "qualifications"
        }) {
            settings.put("yinxin.providers." + service + ".answer-timeout", "2s");
            settings.put("yinxin.providers." + service + ".repeat-pause", "20ms");
            settings.put("yinxin.providers." + service + ".suspend-for", "300ms");
        }
        settings.put("yinxin.sealing.time-stamp.url", sandbox.timeStampAddress().toString());
        settings.put("yinxin.sealing.time-stamp.answer-timeout", "2s");
        settings.put("yinxin.notifications.poll", "50ms");
        settings.put("yinxin.notifications.pauses", "100ms,200ms");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(sandbox), new TestInjector.MatchesType(Sandbox.class));
        injector.injectIntoFields(Objects.requireNonNull(kit), new TestInjector.MatchesType(TrialKit.class));
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("yinxin-trial");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
