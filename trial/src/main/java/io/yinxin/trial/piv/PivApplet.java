package io.yinxin.trial.piv;

import io.yinxin.trial.piv.Status.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** The PIV application: APDU in, APDU out. What survives a reset lies in {@link Content}. */
final class PivApplet {
    private static final byte[] RID = HexFormat.of().parseHex("A000000308");
    private static final byte[] PIX = HexFormat.of().parseHex("000010000100");
    private static final int DYNAMIC_TEMPLATE = 0x7C;

    private final Content content;
    private final ByteArrayOutputStream chain = new ByteArrayOutputStream();
    private byte[] rest = new byte[0];
    private boolean selected;
    private boolean verified;
    /** The signature key wants the PIN anew for each signature. */
    private boolean justVerified;

    PivApplet(Content content) {
        this.content = content;
    }

    void reset() {
        selected = false;
        forget();
    }

    private void forget() {
        verified = false;
        justVerified = false;
        content.admin.forget();
        chain.reset();
        rest = new byte[0];
    }

    byte[] process(byte[] apdu) {
        try {
            Command command = Command.parse(apdu);
            if ((command.cla() & ~0x10) != 0) {
                throw new Refusal(Status.BAD_CLASS);
            }
            if (command.isChained()) {
                chain.writeBytes(command.data());
                return answer(new byte[0], Status.OK);
            }
            chain.writeBytes(command.data());
            byte[] whole = chain.toByteArray();
            chain.reset();
            return portion(dispatch(command.with(whole)), command.expected());
        } catch (Refusal refusal) {
            chain.reset();
            rest = new byte[0];
            return answer(new byte[0], refusal.word);
        }
    }

    private byte[] dispatch(Command command) {
        if (command.ins() != 0xA4 && !selected) {
            throw new Refusal(Status.BAD_INSTRUCTION);
        }
        return switch (command.ins()) {
            case 0xA4 -> select(command);
            case 0xC0 -> rest;
            case 0xCB -> getData(command);
            case 0x20 -> verify(command);
            case 0x24 -> changeReferenceData(command);
            case 0x2C -> resetRetryCounter(command);
            case 0x87 -> generalAuthenticate(command);
            case 0x47 -> generateKeyPair(command);
            case 0xDB -> putData(command);
            default -> throw new Refusal(Status.BAD_INSTRUCTION);
        };
    }

    private byte[] select(Command command) {
        byte[] aid = command.data();
        byte[] ours = Arrays.copyOf(RID, RID.length + PIX.length);
        System.arraycopy(PIX, 0, ours, RID.length, PIX.length);
        boolean fits = aid.length >= RID.length
                && aid.length <= ours.length
                && Arrays.equals(aid, Arrays.copyOf(ours, aid.length));
        if (command.p1() != 4 || !fits) {
            throw new Refusal(Status.NOT_FOUND);
        }
        selected = true;
        forget();
        return Tlv.of(
                0x61,
                Tlv.of(0x4F, PIX),
                Tlv.of(0x79, Tlv.of(0x4F, RID)),
                Tlv.of(0x50, "Yinxin Trial".getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] getData(Command command) {
        byte[] data = content.objects.get(tag(command));
        if (data == null) {
            throw new Refusal(Status.NOT_FOUND);
        }
        return data;
    }

    private byte[] putData(Command command) {
        requireAdmin();
        int tag = tag(command);
        byte[] value = Tlv.parse(command.data()).get(0x53);
        if (value == null) {
            throw new Refusal(Status.BAD_DATA);
        }
        if (value.length == 0) {
            content.objects.remove(tag);
        } else {
            content.objects.put(tag, Tlv.of(0x53, value));
        }
        content.changed.run();
        return new byte[0];
    }

    private static int tag(Command command) {
        byte[] list = Tlv.parse(command.data()).get(0x5C);
        if (command.p1() != 0x3F || command.p2() != 0xFF) {
            throw new Refusal(Status.BAD_P1P2);
        }
        if (list == null || list.length == 0 || list.length > 3) {
            throw new Refusal(Status.BAD_DATA);
        }
        int tag = 0;
        for (byte part : list) {
            tag = tag << 8 | part & 0xFF;
        }
        return tag;
    }

    private byte[] verify(Command command) {
        if (command.p2() != Content.PIN) {
            throw new Refusal(Status.REFERENCE_NOT_FOUND);
        }
        if (command.p1() == 0xFF && command.data().length == 0) {
            verified = false;
            return new byte[0];
        }
        if (command.data().length == 0) {
            if (verified) {
                return new byte[0];
            }
            throw new Refusal(content.pin.left() == 0 ? Status.BLOCKED : Status.TRIES_LEFT | content.pin.left());
        }
        verified = false;
        content.pin.check(command.data(), content.changed);
        verified = true;
        justVerified = true;
        return new byte[0];
    }

    private byte[] changeReferenceData(Command command) {
        Secret secret =
                switch (command.p2()) {
                    case Content.PIN -> content.pin;
                    case Content.PUK -> content.puk;
                    default -> throw new Refusal(Status.REFERENCE_NOT_FOUND);
                };
        replace(secret, secret, command.data());
        return new byte[0];
    }

    private byte[] resetRetryCounter(Command command) {
        if (command.p2() != Content.PIN) {
            throw new Refusal(Status.REFERENCE_NOT_FOUND);
        }
        replace(content.puk, content.pin, command.data());
        return new byte[0];
    }

    private void replace(Secret known, Secret changed, byte[] both) {
        if (both.length != 2 * Secret.LENGTH) {
            throw new Refusal(Status.BAD_DATA);
        }
        verified = false;
        known.check(Arrays.copyOf(both, Secret.LENGTH), content.changed);
        changed.change(Arrays.copyOfRange(both, Secret.LENGTH, both.length));
        content.changed.run();
    }

    private byte[] generalAuthenticate(Command command) {
        byte[] inside = Tlv.parse(command.data()).get(DYNAMIC_TEMPLATE);
        if (inside == null) {
            throw new Refusal(Status.BAD_DATA);
        }
        Map<Integer, byte[]> template = Tlv.parse(inside);
        if (command.p2() == Content.ADMIN_KEY) {
            if (command.p1() != AdminKey.ALGORITHM) {
                throw new Refusal(Status.BAD_P1P2);
            }
            return content.admin.answer(template);
        }
        CardKey key = content.keys.get(command.p2());
        byte[] input = template.get(0x81);
        if (key == null || key.algorithm() != command.p1()) {
            throw new Refusal(Status.BAD_P1P2);
        }
        if (command.p2() == Content.SIGNATURE_KEY ? !justVerified : !verified) {
            throw new Refusal(Status.NOT_VERIFIED);
        }
        justVerified = false;
        if (input == null) {
            throw new Refusal(Status.BAD_DATA);
        }
        return Tlv.of(DYNAMIC_TEMPLATE, Tlv.of(0x82, key.sign(input)));
    }

    private byte[] generateKeyPair(Command command) {
        requireAdmin();
        byte[] inside = Tlv.parse(command.data()).get(0xAC);
        byte[] algorithm = inside == null ? null : Tlv.parse(inside).get(0x80);
        if (algorithm == null || algorithm.length != 1) {
            throw new Refusal(Status.BAD_DATA);
        }
        if (command.p2() != Content.AUTHENTICATION_KEY && command.p2() != Content.SIGNATURE_KEY) {
            throw new Refusal(Status.BAD_P1P2);
        }
        int number = algorithm[0] & 0xFF;
        KeyPair pair = CardKey.generate(number);
        content.keys.put(command.p2(), new CardKey(number, pair.getPrivate()));
        content.changed.run();
        return CardKey.template(number, pair.getPublic());
    }

    private void requireAdmin() {
        if (!content.admin.isAuthenticated()) {
            throw new Refusal(Status.NOT_VERIFIED);
        }
    }

    /** As much as the caller takes; the rest is fetched by GET RESPONSE. */
    private byte[] portion(byte[] whole, int expected) {
        int size = Math.min(whole.length, expected == 0 ? 256 : expected);
        rest = Arrays.copyOfRange(whole, size, whole.length);
        int word = rest.length == 0 ? Status.OK : Status.MORE | (rest.length > 255 ? 0 : rest.length);
        return answer(Arrays.copyOf(whole, size), word);
    }

    private static byte[] answer(byte[] data, int word) {
        byte[] made = Arrays.copyOf(data, data.length + 2);
        made[data.length] = (byte) (word >> 8);
        made[data.length + 1] = (byte) word;
        return made;
    }
}
