/**
 * Cards and what is done with them: which tokens are there, their certificates, signing, PINs, new keys and certificates.
 * {@link io.yinxin.agent.card.Cards} is all that the rest of the agent sees; below it a {@link
 * io.yinxin.agent.card.CardSource} for each driver.
 *
 * <p>Spec: 07 section 1.3 and 1.4 (CRD-25, CRD-27 to CRD-29, CRD-33, CRD-34), 21 (KEY-76 to KEY-79). Uses: nothing of
 * ours; its own sub-packages are wired here.
 */
@NullMarked
package io.yinxin.agent.card;

import org.jspecify.annotations.NullMarked;
