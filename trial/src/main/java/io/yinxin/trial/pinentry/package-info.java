/**
 * A pinentry for trials nobody watches and for tests: it speaks the Assuan protocol as gpg's do, and takes its answers from
 * a file instead of a keyboard.
 *
 * <p>Spec: 07 (CRD-27, CRD-32). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.trial.pinentry;

import org.jspecify.annotations.NullMarked;
