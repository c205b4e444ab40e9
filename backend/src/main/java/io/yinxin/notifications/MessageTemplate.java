package io.yinxin.notifications;

/**
 * The messages there are; their texts stand under the same name in {@code texts/messages.*.json}, their parameters are
 * the placeholders in those texts. The name is also the template code told to the SMS operator.
 */
public enum MessageTemplate {
    /** Parameters code, minutes. */
    ONE_TIME_CODE
}
