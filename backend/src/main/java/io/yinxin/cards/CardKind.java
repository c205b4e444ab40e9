package io.yinxin.cards;

/** Whom a card stands for: the organisation's legal representative (法人卡), or an operator (操作员卡). */
public enum CardKind {
    LEGAL,
    OPERATOR
}
