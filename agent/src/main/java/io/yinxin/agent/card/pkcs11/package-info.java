/**
 * PKCS#11 modules (Cryptoki 2.20 to 2.40) through Java's foreign functions. The JDK's own binding gives neither the tries
 * left nor a change of PIN (docs/adr/0015).
 *
 * <p>Runs in a process of its own. Spec: 07 (CRD-25, CRD-28, CRD-33), 21 (KEY-76, KEY-78). Uses: card.
 */
@NullMarked
package io.yinxin.agent.card.pkcs11;

import org.jspecify.annotations.NullMarked;
