/**
 * The cards of a trial and where they lie: soft keys, SoftHSM tokens, virtual cards; and what server and agent need to
 * know of them: trust anchors and the agent's signed policy.
 *
 * <p>Spec: 07 section 1.3 (CRD-21, CRD-26, CRD-32). Uses: trial, trial.piv.
 */
@NullMarked
package io.yinxin.trial.kit;

import org.jspecify.annotations.NullMarked;
