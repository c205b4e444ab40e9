package io.yinxin.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-67")
class DeviceRulesTest {
    private static final String KIT = ") AppleWebKit/537.36 (KHTML, like Gecko) ";

    @Test
    @DisplayName("Browser and system are read from what browsers in use say")
    void known() {
        says("Windows NT 10.0; Win64; x64" + KIT + "Chrome/131.0.0.0 Safari/537.36", "Chrome 131", "Windows");
        says("Windows NT 10.0" + KIT + "Chrome/131.0.0.0 Safari/537.36 Edg/130.0.2903.86", "Edge 130", "Windows");
        says("Linux; Android 14" + KIT + "Chrome/131.0 Mobile Safari/537.36 EdgA/129.0", "Edge 129", "Android");
        says("X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox 133", "Linux");
        says("Macintosh; Intel Mac OS X 10_15_7" + KIT + "Version/17.6 Safari/605.1.15", "Safari 17", "macOS");
        says("iPhone; CPU iPhone OS 17_6 like Mac OS X" + KIT + "CriOS/131.0 Mobile Safari/604.1", "Chrome 131", "iOS");
        says(
                "Linux; Android 14" + KIT + "Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.50",
                "WeChat 8",
                "Android");
        says("Windows NT 10.0" + KIT + "Chrome/86.0 Safari/537.36 QIHU 360SE", "360", "Windows");
    }

    @Test
    @DisplayName("What is not known is told as unknown; a header can say anything")
    void unknown() {
        assertThat(DeviceRules.of("")).isEqualTo(new Device(null, null));
        assertThat(DeviceRules.of("curl/8.9")).isEqualTo(new Device(null, null));
        assertThat(DeviceRules.of("Version/9 without the rest")).isEqualTo(new Device(null, null));
        assertThat(DeviceRules.of("Chrome/<script>")).isEqualTo(new Device("Chrome", null));
    }

    private static void says(String rest, String browser, String system) {
        assertThat(DeviceRules.of("Mozilla/5.0 (" + rest)).isEqualTo(new Device(browser, system));
    }
}
