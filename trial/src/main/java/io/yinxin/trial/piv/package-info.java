/**
 * A smart card in software: a PIV application (NIST SP 800-73-4) behind the virtual reader of vpcd, so that the real
 * PC/SC service and OpenSC's PKCS#11 module drive it like any card. Connecting is inserting, disconnecting is removing.
 *
 * <p>Spec: 07 section 1.3 (CRD-28, CRD-32). Uses: trial.
 */
@NullMarked
package io.yinxin.trial.piv;

import org.jspecify.annotations.NullMarked;
