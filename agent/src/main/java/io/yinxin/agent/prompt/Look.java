package io.yinxin.agent.prompt;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the agent's windows look: as the page does, in a font that has Chinese characters. */
final class Look {
    /** The first of them that the computer has; else Java's own choice. */
    private static final List<String> FONTS = List.of(
            "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei");

    private static boolean installed;

    private Look() {}

    /** On Swing's own thread, before the first window. */
    static synchronized void install() {
        if (installed) {
            return;
        }
        installed = true;
        // The windows need nothing of the libraries FlatLaf would unpack into a folder for temporary files.
        System.setProperty("flatlaf.useNativeLibrary", "false");
        Set<String> present =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        FONTS.stream().filter(present::contains).findFirst().ifPresent(FlatLaf::setPreferredFontFamily);
        FlatLaf.setGlobalExtraDefaults(Map.of(
                "@accentColor", "#1f5c5c",
                "@background", "#fffefa",
                "Button.arc", "8",
                "Component.arc", "8",
                "TextComponent.arc", "8",
                "defaultFont", "+1"));
        FlatLightLaf.setup();
    }
}
