package io.yinxin.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads browser and system from a User-Agent. A short table on purpose: what is shown only has to be recognised by the
 * one person who sat there, and a header anybody can write is not put through hundreds of patterns.
 */
final class DeviceRules {
    /** In this order: nearly all name Chrome and Safari, too. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("EdgiOS", "Edge");
        BROWSERS.put("EdgA", "Edge");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR", "Opera");
        BROWSERS.put("QQBrowser", "QQ Browser");
        BROWSERS.put("360SE", "360");
        BROWSERS.put("360EE", "360");
        BROWSERS.put("UBrowser", "UC Browser");
        BROWSERS.put("UCBrowser", "UC Browser");
        BROWSERS.put("HuaweiBrowser", "Huawei Browser");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chromium", "Chromium");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Version", "Safari");
        SYSTEMS.put("OpenHarmony", "HarmonyOS");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iOS");
        SYSTEMS.put("iPad", "iPadOS");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("UOS", "UOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private static final Pattern VERSION = Pattern.compile("/([0-9]{1,4})");

    private DeviceRules() {}

    static Device of(String userAgent) {
        return new Device(browser(userAgent), system(userAgent));
    }

    private static @Nullable String browser(String agent) {
        for (Map.Entry<String, String> known : BROWSERS.entrySet()) {
            int at = agent.indexOf(known.getKey());
            boolean safari = !known.getKey().equals("Version") || agent.contains("Safari/");
            if (at >= 0 && safari) {
                Matcher version =
                        VERSION.matcher(agent).region(at + known.getKey().length(), agent.length());
                return version.lookingAt() ? known.getValue() + " " + version.group(1) : known.getValue();
            }
        }
        return null;
    }

    private static @Nullable String system(String agent) {
        return SYSTEMS.entrySet().stream()
                .filter(known -> agent.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
