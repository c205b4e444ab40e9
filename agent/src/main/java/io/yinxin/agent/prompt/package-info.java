/**
 * Asking the person: a window, a pinentry program, or the terminal. What is asked and how it is worded is decided once, in
 * {@link io.yinxin.agent.prompt.Prompts}; a {@link io.yinxin.agent.prompt.Screen} only shows it.
 *
 * <p>Spec: 07 (CRD-27, CRD-28, CRD-30, CRD-33), 21 (KEY-76 to KEY-78). Uses: {@code card}, {@code consent} (origins).
 */
@NullMarked
package io.yinxin.agent.prompt;

import org.jspecify.annotations.NullMarked;
