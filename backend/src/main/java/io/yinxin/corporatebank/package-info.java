/**
 * Proof of an organisation by its bank: somebody is led to the bank, confirms there with the organisation's bank key, and
 * the bank tells us.
 *
 * <p>Spec: 00 table 7.1 (CorporateBankVerification), 10 section 1.6 (RNV-50…RNV-53), 20 section 8.1 (PRV-03…PRV-05).
 * Uses: platform.
 */
@NullMarked
package io.yinxin.corporatebank;

import org.jspecify.annotations.NullMarked;
