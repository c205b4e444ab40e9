package io.yinxin.applications;

import io.yinxin.organisations.RealNameLevel;
import io.yinxin.platform.security.UserKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue in the asked language.
 *
 * @param kinds whom the entry authorises
 * @param business daily business of an organisation, which its administrator does not do
 * @param needsMedium declares with a card or token
 * @param needsLevel how strongly the user must have been verified (RNV-12); null: not at all
 */
record Application(
        String code,
        String name,
        String group,
        String url,
        Set<UserKind> kinds,
        boolean business,
        boolean needsMedium,
        @Nullable RealNameLevel needsLevel) {}
