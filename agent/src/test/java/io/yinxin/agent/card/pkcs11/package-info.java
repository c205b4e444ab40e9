/** Tests of PKCS#11 modules: SoftHSM's tokens, and OpenSC on a virtual card. */
@NullMarked
package io.yinxin.agent.card.pkcs11;

import org.jspecify.annotations.NullMarked;
