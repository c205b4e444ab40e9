package io.yinxin.uploads;

import io.yinxin.platform.problem.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The types of pictures that are taken, told by how their content begins; no name and no header is believed. */
enum SupportedType {
    JPEG("ffd8ff", "jpeg") {
        @Override
        Essence essence(byte[] content) {
            return JpegFile.essence(content);
        }
    },
    PNG("89504e470d0a1a0a", "png") {
        @Override
        Essence essence(byte[] content) {
            return PngFile.essence(content);
        }
    },
    BMP(HexFormat.of().formatHex("BM".getBytes(StandardCharsets.US_ASCII)), "bmp") {
        @Override
        Essence essence(byte[] content) {
            return BmpFile.essence(content);
        }
    };

    private final byte[] beginning;
    private final String reader;

    SupportedType(String beginning, String reader) {
        this.beginning = HexFormat.of().parseHex(beginning);
        this.reader = reader;
    }

    /** @throws DomainException FILE_FORMAT */
    static SupportedType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.beginning.length
                        && Arrays.equals(content, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .findFirst()
                .orElseThrow(() -> new DomainException(UploadError.FILE_FORMAT));
    }

    /** Heavy: not on the event loop. @throws DomainException why the picture is not taken */
    CleanPicture read(byte[] content) {
        Essence essence = essence(content);
        essence.refuseStowaway();
        essence.refuseTooManyPixels();
        return Decoding.of(reader, essence);
    }

    /** Reads how the file is built, without decoding anything. @throws DomainException FILE_UNREADABLE */
    abstract Essence essence(byte[] content);
}
