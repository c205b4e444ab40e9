/**
 * Another administrator for an organisation whose present one does not help: a person decides by papers, and the
 * present administrator has time to object.
 *
 * <p>Spec: 05 section 1.13, 27 (RVW-49 to RVW-59). Uses: platform, personaldata, audit, notifications, codes,
 * verification, agreements, uploads, organisations, accounts, desk, recovery, changes, changeover.
 */
@NullMarked
package io.yinxin.administratorrecovery;

import org.jspecify.annotations.NullMarked;
