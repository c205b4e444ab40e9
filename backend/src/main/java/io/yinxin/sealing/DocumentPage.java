package io.yinxin.sealing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page as it is shown.
 *
 * @param number counted from 1
 * @param width in mm
 * @param height in mm
 */
@Schema(name = "SealingPage")
record DocumentPage(int number, double width, double height) {}
