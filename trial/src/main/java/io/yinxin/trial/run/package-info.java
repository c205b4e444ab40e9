/**
 * The commands of the trial kit (docs/trial.md): list cards, plug them in and out, issue further ones, start the agent with
 * them.
 *
 * <p>Spec: 07 section 1.3 (CRD-32). Uses: trial, trial.kit, trial.piv.
 */
@NullMarked
package io.yinxin.trial.run;

import org.jspecify.annotations.NullMarked;
