/**
 * People who work for the platform: their accounts, duties, two factors and sessions; the accounts they make for
 * department users.
 *
 * <p>Spec: 27 sections 1.1 and 2.1 (RVW-01 to RVW-06), 00 (GEN-15). Uses: platform, audit, accounts.
 */
@NullMarked
package io.yinxin.staff;

import org.jspecify.annotations.NullMarked;
