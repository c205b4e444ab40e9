package io.yinxin.desk;

import java.util.UUID;

/** A picture that came with the request. @param slot what it shows, UPPER_SNAKE: ID_FRONT, LICENCE … */
public record TaskPicture(UUID pictureId, String slot, int width, int height) {}
