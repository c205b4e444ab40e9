package io.yinxin.agent.prompt;

import io.yinxin.agent.card.CardCertificate;
import io.yinxin.agent.card.PinRequest;
import io.yinxin.agent.card.PinRule;
import io.yinxin.agent.card.PinStatus;
import io.yinxin.agent.card.Token;
import io.yinxin.agent.card.TokenId;
import io.yinxin.agent.prompt.Dialog.Fact;
import io.yinxin.agent.prompt.Dialog.Kind;
import java.net.IDN;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each question is worded. */
final class Dialogs {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    private Dialogs() {}

    static Dialog pairing(Asking asking, String code, String browser) {
        Texts texts = asking.texts();
        List<Fact> facts = List.of(
                new Fact(texts.get("label.browser"), browser),
                new Fact(texts.get("label.code"), texts.get("pair.code")),
                new Fact("", code.substring(0, 3) + " " + code.substring(3)));
        return of(asking, Kind.CONFIRM, facts, List.of(), "pair.ok")
                .declining(texts.get("pair.decline"))
                .build();
    }

    static Dialog confirm(Asking asking, List<Fact> facts, List<String> warnings, String ok) {
        return of(asking, Kind.CONFIRM, facts, warnings, ok).build();
    }

    static Dialog documents(Asking asking, List<Fact> documents, List<String> warnings) {
        DialogBuilder dialog = of(asking, Kind.CONFIRM, documents, warnings, "seal.ok");
        if (asking.count() > 1) {
            dialog.typing(String.valueOf(asking.count()), asking.texts().get("seal.typed", asking.count()));
        }
        return dialog.build();
    }

    static Dialog choice(Asking asking, List<CardCertificate> certificates, List<Token> tokens, int preselected) {
        List<String> items = certificates.stream()
                .map(one -> asking.texts()
                        .get(
                                "choose.item",
                                one.holder(),
                                one.organisation() == null ? "" : one.organisation(),
                                day(one.notAfter()),
                                label(tokens, one.token())))
                .toList();
        return of(asking, Kind.CHOICE, List.of(), List.of(), "choose.ok")
                .choosing(items, preselected, asking.texts().get("choose.label"))
                .build();
    }

    static Dialog cards(Asking asking, List<Token> tokens) {
        List<String> items = tokens.stream()
                .map(token -> token.reader() == null ? token.label() : token.label() + " · " + token.reader())
                .toList();
        return of(asking, Kind.CHOICE, List.of(), List.of(), "choose.ok")
                .choosing(items, 0, asking.texts().get("label.card"))
                .build();
    }

    static boolean isLastTry(PinRequest request) {
        return request.kind() != PinRequest.Kind.NEW && request.status().state() == PinStatus.State.LAST;
    }

    static Dialog lastTry(Asking asking, PinRequest request) {
        List<Fact> facts = List.of(new Fact(asking.texts().get("label.card"), request.tokenLabel()));
        return of(asking, Kind.CONFIRM, facts, List.of(asking.texts().get("pin.last")), "lastTry.ok")
                .build();
    }

    static Dialog pin(Asking asking, @Nullable CardCertificate certificate, boolean trial, PinRequest request) {
        Texts texts = asking.texts();
        List<Fact> facts = new ArrayList<>();
        if (certificate == null || request.kind() != PinRequest.Kind.USER) {
            facts.add(new Fact(texts.get("label.card"), request.tokenLabel()));
        } else {
            facts.addAll(certificate(texts, certificate));
        }
        String words = words(asking, request);
        List<String> warnings = warnings(texts, trial, request);
        if (request.kind() == PinRequest.Kind.NEW) {
            return of(asking, Kind.NEW_PIN, facts, warnings, "new.ok")
                    .labelled(texts.get("new.label"), texts.get("new.repeat"), texts.get("new.mismatch"))
                    .build();
        }
        return of(asking, Kind.PIN, facts, warnings, words + ".ok")
                .labelled(texts.get(words + ".label"), "", "")
                .wrong(request.lastWrong() ? texts.get(words.equals("puk") ? "puk.wrong" : "pin.wrong") : null)
                .build();
    }

    static Dialog pinpad(Asking asking, @Nullable CardCertificate certificate, boolean trial) {
        Texts texts = asking.texts();
        List<String> warnings = new ArrayList<>(List.of(texts.get("pin.pinpad")));
        if (trial) {
            warnings.add(texts.get("trial"));
        }
        List<Fact> facts = certificate == null ? List.of() : certificate(texts, certificate);
        return of(asking, Kind.NOTICE, facts, warnings, "ok").build();
    }

    static List<Fact> certificate(Texts texts, CardCertificate certificate) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("label.holder"), certificate.holder()));
        String organisation = certificate.organisation();
        if (organisation != null) {
            facts.add(new Fact(texts.get("label.organisation"), organisation));
        }
        facts.add(new Fact(texts.get("label.validity"), day(certificate.notAfter())));
        return facts;
    }

    /** The present PIN is the old one where it is about to be changed. */
    private static String words(Asking asking, PinRequest request) {
        if (request.kind() == PinRequest.Kind.PUK) {
            return "puk";
        }
        return asking.purpose().equals("pin-changes") ? "old" : "pin";
    }

    private static List<String> warnings(Texts texts, boolean trial, PinRequest request) {
        List<String> warnings = new ArrayList<>();
        PinStatus status = request.status();
        Integer left = status.triesLeft();
        switch (request.kind()) {
            case NEW -> warnings.add(texts.get("new.rule", PinRule.minLength(status), PinRule.maxLength(status)));
            case PUK -> warnings.add(texts.get("puk.note"));
            case USER -> {
                if (status.state() == PinStatus.State.LAST) {
                    warnings.add(texts.get("pin.last"));
                } else if (status.state() == PinStatus.State.LOW && left != null) {
                    warnings.add(texts.get("pin.left", left));
                }
                if (trial) {
                    warnings.add(texts.get("trial"));
                }
            }
        }
        return warnings;
    }

    private static DialogBuilder of(Asking asking, Kind kind, List<Fact> facts, List<String> warnings, String ok) {
        Texts texts = asking.texts();
        List<Fact> all = new ArrayList<>();
        all.add(new Fact(texts.get("label.site"), asking.origin().value()));
        all.add(new Fact(texts.get("label.purpose"), asking.purposeText()));
        all.addAll(facts);
        List<String> careful = new ArrayList<>(warnings);
        if (asking.origin().isInternational()) {
            careful.addFirst(texts.get("idn", IDN.toUnicode(asking.origin().host())));
        } else if (!asking.origin().isHttps()) {
            careful.add(texts.get("local"));
        }
        return new DialogBuilder(
                kind,
                texts.get("title", asking.purposeText()),
                texts.get("heading", asking.origin().value()),
                all,
                careful,
                texts.get(ok),
                texts.get("cancel"),
                asking.left());
    }

    private static String label(List<Token> tokens, TokenId id) {
        return tokens.stream()
                .filter(token -> token.id().equals(id))
                .map(Token::label)
                .findFirst()
                .orElse("");
    }

    private static String day(Instant instant) {
        return DAY.format(instant);
    }
}
