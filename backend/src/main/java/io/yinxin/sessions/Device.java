package io.yinxin.sessions;

import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself, as far as its holder would recognise it.
 *
 * @param browser name and, where told, main version; null if unknown
 * @param system null if unknown
 */
public record Device(@Nullable String browser, @Nullable String system) {}
