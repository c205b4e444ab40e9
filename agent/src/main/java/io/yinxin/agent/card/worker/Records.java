package io.yinxin.agent.card.worker;

import io.yinxin.agent.card.CardError;
import io.yinxin.agent.card.CardException;
import io.yinxin.agent.card.CardSource.Listing;
import io.yinxin.agent.card.CardSource.NewKey;
import io.yinxin.agent.card.CardSource.StoredCertificate;
import io.yinxin.agent.card.DriverKind;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.card.Reader;
import io.yinxin.agent.card.SignatureAlgorithm;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records that cross the process boundary, field by field. */
final class Records {
    private Records() {}

    static void write(Out out, Listing listing) {
        out.list(listing.readers(), (o, reader) -> o.text(reader.name()).flag(reader.cardPresent()));
        out.list(listing.tokens(), Records::write);
    }

    static Listing listing(In in) {
        return new Listing(in.list(i -> new Reader(i.text(), i.flag())), in.list(Records::token));
    }

    private static void write(Out out, Token token) {
        Integer left = token.pin().triesLeft();
        out.text(token.id().value())
                .text(token.kind().name())
                .text(token.label())
                .text(token.serial())
                .text(token.model())
                .text(token.reader())
                .flag(token.trial())
                .text(token.pin().state().name())
                .number(left == null ? -1 : left)
                .number(token.pin().minLength())
                .number(token.pin().maxLength())
                .flag(token.pin().pinpad());
    }

    private static Token token(In in) {
        return new Token(
                new TokenId(in.text()),
                DriverKind.valueOf(in.text()),
                in.text(),
                in.optionalText(),
                in.text(),
                in.optionalText(),
                in.flag(),
                pin(in));
    }

    private static PinStatus pin(In in) {
        PinStatus.State state = PinStatus.State.valueOf(in.text());
        int left = in.number();
        return new PinStatus(state, left < 0 ? null : left, in.number(), in.number(), in.flag());
    }

    static void write(Out out, List<StoredCertificate> certificates) {
        out.list(
                certificates,
                (o, certificate) -> o.bytes(certificate.der())
                        .text(certificate.key())
                        .list(certificate.algorithms(), (p, algorithm) -> p.text(algorithm.name())));
    }

    static List<StoredCertificate> certificates(In in) {
        return in.list(
                i -> new StoredCertificate(i.bytes(), i.text(), i.list(j -> SignatureAlgorithm.valueOf(j.text()))));
    }

    static void write(Out out, NewKey key) {
        out.text(key.key()).bytes(key.publicKey());
    }

    static NewKey newKey(In in) {
        return new NewKey(in.text(), in.bytes());
    }

    /** Parameters are words or numbers. */
    static void write(Out out, CardException e) {
        out.text(e.error().name())
                .text(e.getMessage())
                .list(List.copyOf(e.params().entrySet()), (o, entry) -> {
                    boolean number = entry.getValue() instanceof Integer;
                    o.text(entry.getKey()).flag(number).text(entry.getValue().toString());
                });
    }

    static CardException exception(In in) {
        CardError error = CardError.valueOf(in.text());
        String message = in.text();
        Map<String, Object> params = new HashMap<>();
        in.list(i -> {
            String key = i.text();
            boolean number = i.flag();
            String value = i.text();
            return params.put(key, number ? (Object) Integer.valueOf(value) : value);
        });
        // The code is put in front again by the exception itself.
        String detail = message.startsWith(error.code() + ": ")
                ? message.substring(error.code().length() + 2)
                : message;
        return new CardException(error, params, detail);
    }
}
