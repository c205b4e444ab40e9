/**
 * The one way to services outside: signed requests, verified answers, time-outs, repeats, open circuits, and the refusal
 * of sandboxes in production.
 *
 * <p>Spec: 00 section 7 (GEN-50), 20 section 8.1 (PRV-01…PRV-08). Uses: crypto, problem.
 */
@NullMarked
package io.yinxin.platform.provider;

import org.jspecify.annotations.NullMarked;
