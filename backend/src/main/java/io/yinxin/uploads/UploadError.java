package io.yinxin.uploads;

import io.yinxin.platform.problem.ErrorCode;

/** Refusals of this capability; each stands at the field that is named like the slot. */
public enum UploadError implements ErrorCode {
    /** By its content no JPEG, PNG or BMP, or something else besides. */
    FILE_FORMAT(422),
    FILE_TOO_LARGE(422),
    /** Too many pixels. Param megapixels: how many are taken. */
    FILE_PIXELS(422),
    /** Begins like a picture, but cannot be read as one. */
    FILE_UNREADABLE(422),
    FILE_INFECTED(422);

    private final int status;

    UploadError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
