package io.yinxin.sandbox;

import java.util.Map;
import java.util.TreeMap;

/** The authorities of a local run that can be asked for qualifications (QLF-14). */
final class SandboxAuthorities {
    private SandboxAuthorities() {}

    static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        put(settings, 0, "MARKET", "市场局同步更新", "Update from the market regulator");
        put(settings, 1, "COMMERCE", "商务部同步更新", "Update from the commerce authority");
        return settings;
    }

    private static void put(Map<String, String> settings, int at, String code, String chinese, String english) {
        String prefix = "yinxin.qualifications.sources[" + at + "].";
        settings.put(prefix + "code", code);
        settings.put(prefix + "name.zh", chinese);
        settings.put(prefix + "name.en", english);
    }
}
