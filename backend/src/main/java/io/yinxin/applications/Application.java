package io.yinxin.applications;

import io.yinxin.platform.security.UserKind;
import java.util.Set;

/**
 * One entry of the catalogue in the asked language.
 *
 * @param kinds whom the entry authorises
 * @param business daily business of an organisation, which its administrator does not do
 * @param needsMedium declares with a card or token
 */
record Application(
        String code,
        String name,
        String group,
        String url,
        Set<UserKind> kinds,
        boolean business,
        boolean needsMedium) {}
