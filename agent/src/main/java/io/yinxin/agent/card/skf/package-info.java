/**
 * SKF libraries (GM/T 0016, smart token cryptography application interface) through Java's foreign functions: keys with
 * SM2. A token is an application on a device, since the PIN belongs to the application.
 *
 * <p>Runs in a process of its own. Spec: 07 (CRD-25, CRD-28, CRD-33), 21 (KEY-76 to KEY-79). Uses: card.
 */
@NullMarked
package io.yinxin.agent.card.skf;

import org.jspecify.annotations.NullMarked;
