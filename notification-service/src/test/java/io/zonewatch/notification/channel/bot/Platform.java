package io.zonewatch.notification.channel.bot;

import io.restassured.path.json.JsonPath;
import io.zonewatch.notification.channel.Peer.Heard;
import io.zonewatch.notification.channel.Peer.Said;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The platforms' side of their protocols, as their documentation states it. */
final class Platform {

    private Platform() {}

    /** Takes texts of at most 2,048 bytes under its key, and no more than its limit. */
    static Function<Heard, Said> weCom(String key, int limit) {
        AtomicInteger taken = new AtomicInteger();
        return heard -> {
            JsonPath body = JsonPath.from(heard.body());
            if (!("key=" + key).equals(heard.uri().getRawQuery())) {
                return errcode(93000, "invalid webhook url");
            }
            if (!"text".equals(body.getString("msgtype"))) {
                return errcode(40008, "invalid message type");
            }
            if (body.getString("text.content").getBytes(StandardCharsets.UTF_8).length > 2048) {
                return errcode(45002, "content size out of limit");
            }
            return taken.incrementAndGet() > limit ? errcode(45009, "api freq out of limit") : errcode(0, "ok");
        };
    }

    /** Takes what is signed with its secret. */
    static Function<Heard, Said> dingTalk(String secret) {
        return heard -> {
            Map<String, String> query = Arrays.stream(heard.uri().getRawQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
            String signed = hmac(secret, query.get("timestamp") + "\n" + secret);
            return signed.equals(query.get("sign"))
                    ? errcode(0, "ok")
                    : errcode(310000, "sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]");
        };
    }

    /** Takes what is signed with its secret. */
    static Function<Heard, Said> feishu(String secret) {
        return heard -> {
            JsonPath body = JsonPath.from(heard.body());
            String signed = hmac(body.getString("timestamp") + "\n" + secret, "");
            return signed.equals(body.getString("sign"))
                    ? code(0, "success")
                    : code(19021, "sign match fail or timestamp is not within one hour from current time");
        };
    }

    static Said code(int code, String message) {
        return Said.of(200, "{\"code\":" + code + ",\"data\":{},\"msg\":\"" + message + "\"}");
    }

    static Said errcode(int code, String message) {
        return Said.of(200, "{\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"}");
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
