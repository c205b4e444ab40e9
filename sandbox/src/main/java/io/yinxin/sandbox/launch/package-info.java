/**
 * The local run: an embedded PostgreSQL whose data stay, the sandbox, and the packaged server as a child process that
 * gets its settings as in production, by environment variables.
 *
 * <p>Spec: 00 section 7, 20 section 8 (PRV-01), 07 (CRD-32). Uses: sandbox, trial.kit.
 */
@NullMarked
package io.yinxin.sandbox.launch;

import org.jspecify.annotations.NullMarked;
