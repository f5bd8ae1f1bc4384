package io.zonewatch.registry.contact;

/**
 * What is shown of a person to those who need not know who it is. As usual in China (Hutool's {@code DesensitizedUtil} does
 * nearly the same), but without the length of what is hidden: that alone tells namesakes apart.
 *
 * <table>
 * <caption>What is shown</caption>
 * <tr><th>name</th><td>first character: 张*; of a single character nothing</td></tr>
 * <tr><th>e-mail</th><td>first character and domain: s***@example.invalid</td></tr>
 * <tr><th>telephone</th><td>all but the four digits before the last four: +86138****1234; of less than eleven digits the last
 * two; no extension</td></tr>
 * <tr><th>chats, sub</th><td>first character: z***</td></tr>
 * </table>
 */
final class Mask {

    private static final String STARS = "***";
    private static final int HIDDEN = 4;
    private static final int SHOWN_LAST = 4;
    private static final int SHORT = 12;

    private Mask() {}

    static String name(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return first == name.length() ? "*" : name.substring(0, first) + "*";
    }

    static String email(String email) {
        return email == null ? null : email.charAt(0) + STARS + email.substring(email.indexOf('@'));
    }

    static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String number = phone.replaceFirst(";.*", "");
        int end = number.length();
        return end < SHORT
                ? "+" + STARS + number.substring(end - 2)
                : number.substring(0, end - SHOWN_LAST - HIDDEN) + "****" + number.substring(end - SHOWN_LAST);
    }

    static ChatIds chat(ChatIds chat) {
        return chat == null
                ? null
                : new ChatIds(account(chat.wecom()), account(chat.dingtalk()), account(chat.feishu()));
    }

    static String account(String account) {
        return account == null ? null : account.substring(0, account.offsetByCodePoints(0, 1)) + STARS;
    }
}
