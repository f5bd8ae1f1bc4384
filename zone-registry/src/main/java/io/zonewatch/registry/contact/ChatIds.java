package io.zonewatch.registry.contact;

import io.zonewatch.registry.OneLine;
import io.zonewatch.registry.Texts;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person is called in chats; each or none. */
@Schema(description = "What the person is called in chats 即时通讯账号")
record ChatIds(
        @Schema(description = "Account in WeCom 企业微信账号", nullable = true) @Size(min = 1, max = 100) @OneLine
        String wecom,

        @Schema(description = "Account in DingTalk 钉钉账号", nullable = true) @Size(min = 1, max = 100) @OneLine
        String dingtalk,

        @Schema(description = "Account in Feishu 飞书账号", nullable = true) @Size(min = 1, max = 100) @OneLine
        String feishu) {

    static final ChatIds NONE = new ChatIds(null, null, null);

    ChatIds {
        wecom = Texts.strip(wecom);
        dingtalk = Texts.strip(dingtalk);
        feishu = Texts.strip(feishu);
    }

    /** Those that there are. */
    Stream<String> given() {
        return Stream.of(wecom, dingtalk, feishu).filter(Objects::nonNull);
    }

    /** Whether both name the same account of one chat. */
    boolean meet(ChatIds other) {
        return same(wecom, other.wecom) || same(dingtalk, other.dingtalk) || same(feishu, other.feishu);
    }

    private static boolean same(String one, String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
