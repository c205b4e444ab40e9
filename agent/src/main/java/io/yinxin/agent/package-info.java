/**
 * The program: settings, command line, and the constructor calls that put the parts together.
 *
 * <p>Spec: 07, 21. Uses: all packages below.
 */
@NullMarked
package io.yinxin.agent;

import org.jspecify.annotations.NullMarked;
