/**
 * A process for each driver. Drivers are foreign code: one that crashes or hangs takes down its process, not the agent
 * (docs/adr/0015). Both sides speak frames over standard input and output.
 *
 * <p>Spec: 07 (CRD-20, CRD-29). Uses: card, card.pkcs11, card.skf.
 */
@NullMarked
package io.yinxin.agent.card.worker;

import org.jspecify.annotations.NullMarked;
