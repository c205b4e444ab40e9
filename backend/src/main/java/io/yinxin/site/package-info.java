/**
 * What a page must know before anybody is signed in: the installation's name, support, links, browsers and limits, and
 * which documents prove an identity.
 *
 * <p>Spec: 00 GEN-02, GEN-45, GEN-49 and section 9; 11 UIC-06; 01 REG-17, REG-33; 04 RCP-21. Uses: platform, codes, sessions.
 */
@NullMarked
package io.yinxin.site;

import org.jspecify.annotations.NullMarked;
