package io.yinxin.agent.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The agent's words in one language; Chinese unless the page speaks English. */
public final class Texts {
    private static final Texts ZH_CN = new Texts(Locale.SIMPLIFIED_CHINESE, "zh-CN");
    private static final Texts EN_US = new Texts(Locale.US, "en-US");

    private final Locale locale;
    private final Properties texts = new Properties();

    private Texts(Locale locale, String name) {
        this.locale = locale;
        try (InputStream file = Texts.class.getResourceAsStream("texts." + name + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("texts of " + name);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language a tag such as {@code zh-CN} */
    public static Texts in(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en") ? EN_US : ZH_CN;
    }

    public Locale locale() {
        return locale;
    }

    public String get(String key, Object... values) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(pattern, locale).format(values);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }
}
