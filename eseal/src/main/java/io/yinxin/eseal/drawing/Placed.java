package io.yinxin.eseal.drawing;

import java.awt.geom.Path2D;

/** A character in its place, millimetres from the centre of the seal. */
record Placed(Cell cell, Path2D shape) {}
