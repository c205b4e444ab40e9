/**
 * Recovery of lost user names: by account information, the organisation's bank, the bound phone, a bank card, or a
 * person's review.
 *
 * <p>Spec: 03, 27 (RVW-49 to RVW-59). Uses: platform, audit, notifications, codes, verification, uploads, organisations,
 * accounts, corporatebank, desk, recovery.
 */
@NullMarked
package io.yinxin.usernamerecovery;

import org.jspecify.annotations.NullMarked;
