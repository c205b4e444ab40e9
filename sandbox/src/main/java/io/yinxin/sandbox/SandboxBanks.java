package io.yinxin.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The banks of a local run (RNV-50): three, so that there is something to choose. */
final class SandboxBanks {
    private record Entry(String code, String chinese, String english, String noteChinese, String noteEnglish) {}

    private static final List<Entry> BANKS = List.of(
            new Entry("SBX1", "沙箱第一银行", "Sandbox Bank One", "支持各主流浏览器", "Any current browser"),
            new Entry("SBX2", "沙箱第二银行", "Sandbox Bank Two", "仅支持 Windows 系统的 Edge 浏览器", "Edge on Windows only"),
            new Entry("SBX3", "沙箱第三银行", "Sandbox Bank Three", "须安装该行网银助手", "Needs the bank's own assistant"));

    private SandboxBanks() {}

    static Map<String, String> settings(URI address) {
        Map<String, String> settings = new TreeMap<>();
        for (int i = 0; i < BANKS.size(); i++) {
            Entry bank = BANKS.get(i);
            String prefix = "yinxin.banks.list[" + i + "].";
            settings.put(prefix + "code", bank.code());
            settings.put(prefix + "name.zh", bank.chinese());
            settings.put(prefix + "name.en", bank.english());
            settings.put(prefix + "address", address.toString());
            settings.put(prefix + "browser-note.zh", bank.noteChinese());
            settings.put(prefix + "browser-note.en", bank.noteEnglish());
        }
        return settings;
    }
}
