package io.yinxin.eseal.ofd.preview;

import java.awt.Paint;

/** @param alpha 0 to 1 */
record Ink(Paint paint, float alpha) {}
