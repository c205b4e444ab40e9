/**
 * The way back for who has forgotten the password: a proof, then a new password; or a request a person decides about.
 *
 * <p>Spec: 04, 27 (RVW-50 to RVW-59). Uses: platform, personaldata, audit, notifications, codes, uploads, verification, elicence,
 * organisations, accounts, sessions, recovery, desk, site.
 */
@NullMarked
package io.yinxin.passwordrecovery;

import org.jspecify.annotations.NullMarked;
