package io.yinxin.codes;

import io.yinxin.platform.validation.Contacts;

/** How a one-time code reaches its receiver, with the codes its failures carry. */
enum CodeChannel {
    SMS(CodeError.SMS_CODE_WRONG, CodeError.SMS_CODE_EXPIRED, CodeError.SMS_TOO_OFTEN, "smsCode"),
    EMAIL(CodeError.EMAIL_CODE_WRONG, CodeError.EMAIL_CODE_EXPIRED, CodeError.EMAIL_TOO_OFTEN, "emailCode");

    private final CodeError wrong;
    private final CodeError expired;
    private final CodeError tooOften;
    private final String field;

    CodeChannel(CodeError wrong, CodeError expired, CodeError tooOften, String field) {
        this.wrong = wrong;
        this.expired = expired;
        this.tooOften = tooOften;
        this.field = field;
    }

    CodeError wrong() {
        return wrong;
    }

    CodeError expired() {
        return expired;
    }

    CodeError tooOften() {
        return tooOften;
    }

    /** The form field beside which a wrong code is shown. */
    String field() {
        return field;
    }

    /** The receiver in the one spelling under which it is counted and compared. */
    String normalise(String receiver) {
        return this == EMAIL ? Contacts.normaliseEmail(receiver) : receiver.strip();
    }
}
