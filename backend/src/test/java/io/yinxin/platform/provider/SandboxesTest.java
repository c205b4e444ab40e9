package io.yinxin.platform.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-01")
class SandboxesTest {
    private static final Map<ProviderName, Boolean> ONE_SANDBOX =
            Map.of(ProviderName.REGISTRY, false, ProviderName.IDENTITY, true, ProviderName.SMS, false);

    @Test
    void productionDoesNotStartWithASandboxAndSaysWhatToDo() {
        assertThat(Sandboxes.objection(true, false, ONE_SANDBOX))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("'identity'")
                        .contains("yinxin.providers.identity.url")
                        .contains("yinxin.providers.allow-sandbox"));
    }

    @Test
    void productionStartsWithRealServices() {
        assertThat(Sandboxes.objection(true, false, Map.of(ProviderName.SMS, false)))
                .isEmpty();
    }

    @Test
    void aDemonstrationAndALocalRunMayUseThem() {
        assertThat(Sandboxes.objection(true, true, ONE_SANDBOX)).isEmpty();
        assertThat(Sandboxes.objection(false, false, ONE_SANDBOX)).isEmpty();
    }
}
