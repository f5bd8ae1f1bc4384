package io.zonewatch.chassis.problem;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The refusals that operations share, as the API description has them: each stands there once, and operations refer to it. */
enum DescribedRefusal {
    MALFORMED(400, "The request is malformed 请求格式有误"),
    UNAUTHENTICATED(401, "No valid token 未提供有效令牌"),
    FORBIDDEN(403, "The role does not permit it 角色无此权限"),
    NOT_FOUND(404, "Does not exist, or not for this caller 不存在或不在权限范围内"),
    /** Of no operation: it is answered where there is none. */
    METHOD_NOT_ALLOWED(
            405,
            "The path is there, but not with this method: answered where no operation is described 该路径不支持此方法：用于未列出的方法"),
    NOT_ACCEPTABLE(406, "Not in a format that Accept asks for 无法按 Accept 所列格式返回"),
    CONFLICT(409, "Contradicts the present state 与现状冲突"),
    CHANGED_MEANWHILE(412, "Changed meanwhile 已被他人修改"),
    NOT_AS_EXPECTED(412, "Changed meanwhile, there already, or not there 已被他人修改、已存在或不存在"),
    TOO_LARGE(413, "The body is too large 请求体过大"),
    URI_TOO_LONG(414, "Path and query are too long 路径和查询参数过长"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not taken 不支持的媒体类型"),
    UNPROCESSABLE(422, "Understood, but not acceptable 内容不符合规则"),
    PRECONDITION_REQUIRED(428, "If-Match is missing 缺少 If-Match"),
    TOO_MANY_REQUESTS(429, "Too often; Retry-After says when again 请求过多，Retry-After 为可再试的时间"),
    HEADERS_TOO_LARGE(431, "The headers are too large 请求头过大"),
    UNAVAILABLE(503, "The database is away for a moment; try again 暂时不可用,请重试");

    /** What any operation may answer. */
    static final Set<DescribedRefusal> OF_EVERY_OPERATION = EnumSet.of(
            MALFORMED,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_ACCEPTABLE,
            URI_TOO_LONG,
            TOO_MANY_REQUESTS,
            HEADERS_TOO_LARGE,
            UNAVAILABLE);

    /** What one with a body may answer beside that. */
    static final Set<DescribedRefusal> OF_A_BODY =
            EnumSet.of(CONFLICT, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, UNPROCESSABLE);

    private final int status;
    private final String meaning;

    DescribedRefusal(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    String status() {
        return Integer.toString(status);
    }

    /** In both languages. */
    String meaning() {
        return meaning;
    }

    /** What it is called among the responses that are shared. */
    String component() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
